import { transition } from 'xstate';
import type { z } from 'zod';
import { civilDateOf, type CivilDate } from '../civil-date.js';
import type { Json } from '../lifecycle/canonical-json.js';
import type { EventActor, LoggedEvent } from '../lifecycle/events.js';
import type { Folded, FoldEnv, Lifecycle, Refused } from '../lifecycle/lifecycle.js';
import { storedSchema } from '../payload-texts.js';
import type { ClockPolicy } from '../service-time/clock-policy.js';
import { toInstant, type ServiceCalendar } from '../service-time/service-time.js';
import { allowedTicketEvents, guardAgainst, limitsOf, waysOf } from './ticket-allowed.js';
import { advanceClocks, enters } from './ticket-clocks.js';
import {
  isTicketEvent,
  TICKET_PAYLOADS,
  type TicketEventType,
  type TicketFact,
  type TicketLimits,
  type TicketPayload,
} from './ticket-events.js';
import { filedFacts } from './ticket-facts.js';
import { TICKET_GUARDS } from './ticket-guards.js';
import { ticketMachine } from './ticket-machine.js';
import type { TicketMove } from './ticket-reducers.js';
import { NO_TICKET, type FiledTicket, type TicketState } from './ticket-state.js';
import { TICKET_STATES, type TicketStateId } from './ticket-words.js';

/** Under which conditions an event of a ticket is judged: clock policy of the ticket and legal calendar. */
export interface TicketEnv extends FoldEnv {
  readonly policy: ClockPolicy;
  readonly calendar: ServiceCalendar;
}

/**
 * The ticket on the shared engine. Refusals: `EVENT_UNKNOWN`, `EVENT_NOT_ALLOWED` (with what is allowed), `PAYLOAD_INVALID`
 * and `GUARD_FAILED`/`WINDOW_CLOSED` with `reason` (`ticket.reason.<name>` in the locale files), `DATE_IN_FUTURE`,
 * `DATE_BEFORE_ENABLING_FACT` (`params.notBefore`: when the present state began). Payloads are judged in their stored
 * shape. Tickets record no lapses: silence escalates, it moves nothing.
 */
export const ticketLifecycle: Lifecycle<TicketState, TicketEnv> = {
  name: 'ticket',
  version: 'ticket-1',
  initial: () => NO_TICKET,
  fold: foldTicket,
  lapsesBeatenBy: () => [],
  atSeq: (state, seq) => ({ ...state, seq }),
};

function foldTicket(state: TicketState, event: LoggedEvent, env: TicketEnv): Folded<TicketState> | Refused {
  const { type } = event;
  if (!isTicketEvent(type)) return refused('EVENT_UNKNOWN', state, event, env);
  if (!isInChart(state, type)) return refused('EVENT_NOT_ALLOWED', state, event, env);
  const parsed = storedSchema(TICKET_PAYLOADS[type]).safeParse(event.payload);
  if (!parsed.success) return invalid(state, event, env, parsed.error);
  const at = toInstant(Date.parse(event.occurredAt ?? event.recordedAt));
  const wrongTime = timeFault(state, event, at, env);
  if (wrongTime) return wrongTime;
  const fact = factOf(type, event, at, parsed.data, limitsOf(state, type, env));
  if (fact.type === 'ticket.filed') return accept(state, 'filed', filedFacts(fact), fact);
  return state.state === null
    ? refused('EVENT_NOT_ALLOWED', state, event, env)
    : move(state, fact, event, env);
}

function isInChart(state: TicketState, type: TicketEventType): boolean {
  return state.state === null || type === 'ticket.filed'
    ? state.state === null && type === 'ticket.filed'
    : waysOf(state.state, type).length > 0;
}

/** Asks the chart. An event no way is open for is refused with the guard that stands in its way. */
function move(
  state: FiledTicket,
  fact: TicketFact<TicketMove>,
  event: LoggedEvent,
  env: TicketEnv,
): Folded<TicketState> | Refused {
  const snapshot = ticketMachine.resolveState({ value: state.state, context: state.facts });
  if (!snapshot.can(fact)) {
    const reason = guardAgainst(waysOf(state.state, fact.type), { facts: state.facts, event: fact });
    const guard = reason === undefined ? undefined : TICKET_GUARDS[reason];
    return {
      ...refused(guard?.code ?? 'GUARD_FAILED', state, event, env),
      ...(reason === undefined ? {} : { reason }),
      ...(guard?.path === undefined ? {} : { path: guard.path }),
    };
  }
  const [next] = transition(ticketMachine, snapshot, fact);
  return accept(state, stateOf(next.value), next.context, fact);
}

function accept(
  state: TicketState,
  to: TicketStateId,
  after: FiledTicket['facts'],
  fact: TicketFact,
): Folded<TicketState> {
  const step = { from: state.state, to, event: fact, before: state.facts, after };
  const since = state.since !== null && !enters(step) ? state.since : { seq: fact.seq, at: fact.at };
  return {
    ok: true,
    state: { seq: fact.seq, state: to, since, facts: after, clocks: advanceClocks(state.clocks, step) },
  };
}

/**
 * Acts may be recorded late, but not before they happened, and none can lie before the fact that made it possible:
 * the one with which the ticket entered its present state.
 */
function timeFault(state: TicketState, event: LoggedEvent, at: string, env: TicketEnv): Refused | undefined {
  const ms = Date.parse(at);
  if (ms > Date.parse(env.recordedAt))
    return { ...refused('DATE_IN_FUTURE', state, event, env), path: 'occurredAt' };
  if (civilDateOf(ms) !== event.occurredOn) {
    return {
      ...refused('PAYLOAD_INVALID', state, event, env),
      reason: 'dayIsNotOfInstant',
      path: 'occurredOn',
    };
  }
  const asked = event.type === 'ticket.extended' ? event.payload['askedAt'] : undefined;
  const askedMs = typeof asked === 'string' ? Date.parse(asked) : ms;
  if (askedMs > ms) return { ...refused('DATE_IN_FUTURE', state, event, env), path: 'payload.askedAt' };
  if (state.since !== null && Math.min(ms, askedMs) < Date.parse(state.since.at)) {
    return {
      ...refused('DATE_BEFORE_ENABLING_FACT', state, event, env),
      params: { notBefore: state.since.at, seq: state.since.seq },
      path: askedMs < ms ? 'payload.askedAt' : 'occurredAt',
    };
  }
  return undefined;
}

function refused(
  code: Refused['code'],
  state: TicketState,
  event: { readonly actor: EventActor },
  env: TicketEnv,
): Refused {
  return { ok: false, code, basis: [], allowed: allowedTicketEvents(state, env, event.actor) };
}

function invalid(state: TicketState, event: LoggedEvent, env: TicketEnv, error: z.ZodError): Refused {
  const issue = error.issues[0];
  const path = ['payload', ...(issue?.path ?? [])].map(String).join('.');
  const issues: Json = error.issues.map(({ path: at, message }) => ({
    path: at.map(String).join('.'),
    message,
  }));
  return { ...refused('PAYLOAD_INVALID', state, event, env), path, params: { issues } };
}

/** `payload` has passed the stored schema of `type`; texts in it are references no reducer reads. */
function factOf<T extends TicketEventType>(
  type: T,
  event: LoggedEvent,
  at: string,
  payload: unknown,
  limits: TicketLimits,
): TicketFact {
  const on: CivilDate = event.occurredOn;
  const fact = {
    type,
    seq: event.seq,
    at,
    on,
    actor: event.actor,
    payload: payload as TicketPayload<T>,
    limits,
  };
  return fact as TicketFact;
}

function stateOf(value: unknown): TicketStateId {
  const found = TICKET_STATES.find((state) => state === value);
  if (!found) throw new RangeError(`the chart left its own states: ${String(value)}`);
  return found;
}
