import { civilDateOf } from '../civil-date.js';
import type { EventActor } from '../lifecycle/events.js';
import type { FoldEnv } from '../lifecycle/lifecycle.js';
import type { ClockPolicy } from '../service-time/clock-policy.js';
import type { ServiceCalendar } from '../service-time/service-time.js';
import { objectionEnds, planTicketDeadlines } from './plan-ticket-deadlines.js';
import { EXTENDABLE } from './ticket-clocks.js';
import type { TicketEventType, TicketLimits } from './ticket-events.js';
import { TICKET_GUARDS, type GuardInput, type TicketGuard } from './ticket-guards.js';
import { TICKET_CHART, type TicketTransition } from './ticket-machine.js';
import type { TicketState } from './ticket-state.js';
import type { TicketStateId } from './ticket-words.js';

type JudgingEnv = FoldEnv & { readonly policy: ClockPolicy; readonly calendar: ServiceCalendar };

const NO_LIMITS: TicketLimits = { objectUntil: null, extendUntil: null };
const NOBODY: EventActor = { userId: null, role: '', unionId: null };

/** The ways an event can go from a state; none = the chart does not know it there. */
export function waysOf(state: TicketStateId, type: TicketEventType): readonly TicketTransition[] {
  return type === 'ticket.filed' ? [] : (TICKET_CHART[state][type] ?? []);
}

/**
 * The guard to name in a refusal: that of the way which came furthest before it was barred; the first such way when
 * several came equally far. Undefined when some way is open.
 */
export function guardAgainst(ways: readonly TicketTransition[], input: GuardInput): TicketGuard | undefined {
  let furthest: { readonly passed: number; readonly name: TicketGuard } | undefined;
  for (const way of ways) {
    const { names } = way.guard.params;
    const passed = names.findIndex((name) => !TICKET_GUARDS[name].test(input));
    const name = names[passed];
    if (name === undefined) return undefined;
    if (!furthest || passed > furthest.passed) furthest = { passed, name };
  }
  return furthest?.name;
}

/**
 * Which events could be recorded now, guards honoured as far as they can be judged without a payload. With `actor`
 * those are left out which this very person or union may not record (audit by the handler, call-back by the handling
 * union); roles and reach are judged by `TICKET_POLICY`.
 */
export function allowedTicketEvents(
  state: TicketState,
  env: JudgingEnv,
  actor?: EventActor,
): readonly TicketEventType[] {
  if (state.state === null) return ['ticket.filed'];
  const types = Object.keys(TICKET_CHART[state.state]) as TicketEventType[];
  return types.filter((type) => {
    const input: GuardInput = {
      facts: state.facts,
      event: {
        at: env.recordedAt,
        on: civilDateOf(env.recordedAt),
        actor: actor ?? NOBODY,
        payload: {},
        limits: limitsOf(state, type, env),
      },
    };
    return waysOf(state.state, type).some((way) => isPossible(way, input, actor !== undefined));
  });
}

function isPossible(way: TicketTransition, input: GuardInput, actorKnown: boolean): boolean {
  return way.guard.params.names.every((name) => {
    const { looksAt, test } = TICKET_GUARDS[name];
    if (looksAt === 'payload' || (looksAt === 'actor' && !actorKnown)) return true;
    return test(input);
  });
}

/** Ends of clocks the guards of this event ask about. */
export function limitsOf(state: TicketState, type: TicketEventType, env: JudgingEnv): TicketLimits {
  if (state.state === null) return NO_LIMITS;
  if (type === 'ticket.objected' && state.state === 'dispatched') {
    return {
      ...NO_LIMITS,
      objectUntil: objectionEnds(state.since.at, state.facts, env.policy, env.calendar),
    };
  }
  if (type !== 'ticket.extended') return NO_LIMITS;
  const ends = planTicketDeadlines(state, env.policy, env.calendar).flatMap((deadline) =>
    deadline.status === 'open' && EXTENDABLE.includes(deadline.rule) && deadline.dueAt !== null
      ? [deadline.dueAt]
      : [],
  );
  return { ...NO_LIMITS, extendUntil: ends.toSorted()[0] ?? null };
}
