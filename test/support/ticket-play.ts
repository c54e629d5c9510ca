import { readFileSync } from 'node:fs';
import { civilDateOf } from '../../src/domain/civil-date.js';
import { canonicalJson } from '../../src/domain/lifecycle/canonical-json.js';
import { decide, replay } from '../../src/domain/lifecycle/decide.js';
import type { EventActor, LoggedEvent, Payload } from '../../src/domain/lifecycle/events.js';
import type { Refused } from '../../src/domain/lifecycle/lifecycle.js';
import { clockPolicySchema } from '../../src/domain/service-time/clock-policy.js';
import {
  planTicketDeadlines,
  type TicketDeadline,
} from '../../src/domain/ticket-lifecycle/plan-ticket-deadlines.js';
import { allowedTicketEvents } from '../../src/domain/ticket-lifecycle/ticket-allowed.js';
import type { TicketEventType } from '../../src/domain/ticket-lifecycle/ticket-events.js';
import { ticketLifecycle, type TicketEnv } from '../../src/domain/ticket-lifecycle/ticket-lifecycle.js';
import type { TicketState } from '../../src/domain/ticket-lifecycle/ticket-state.js';
import { ticketView, type TicketView } from '../../src/domain/ticket-lifecycle/ticket-view.js';
import { CALENDAR_2025 } from './calendar-2025.js';

export const POLICY = clockPolicySchema.parse(
  JSON.parse(readFileSync(new URL('../../config/settings/ticket-clocks.json', import.meta.url), 'utf8')),
);

/** A fixed row id; equal numbers, equal ids. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const PROVINCE = uuid(1);
export const CITY = uuid(2);
export const COUNTY = uuid(3);
export const TOWNSHIP = uuid(4);
export const OTHER_COUNTY = uuid(5);
export const WORKERS = [uuid(11), uuid(12), uuid(13), uuid(14)] as const;

const person = (n: number, role: string, unionId: string): EventActor => ({ userId: uuid(n), role, unionId });
export const OPERATOR = person(21, 'operator', PROVINCE);
export const SPECIALIST = person(22, 'specialist', COUNTY);
export const AUDIT_DESK = person(23, 'auditDesk', CITY);
export const SUPERVISOR = person(24, 'supervisor', COUNTY);
export const TOWNSHIP_SPECIALIST = person(25, 'specialist', TOWNSHIP);

/** What stands in a stored payload in place of words. */
export const TEXT = { textId: uuid(99), digest: 'a'.repeat(64) };

export const FILED: Payload = {
  category: 'complaint',
  difficulty: 'difficult',
  urgency: 'ordinary',
  channel: '12351',
  caller: WORKERS[0],
  workers: WORKERS.map((id) => ({ id })),
  claims: [{ head: 'wages', amount: '48505.00' }],
};

/** Plays a ticket through the engine; `at` is Shanghai time, `2025-05-06 09:05`. */
export class TicketPlay {
  state: TicketState = ticketLifecycle.initial();
  log: LoggedEvent[] = [];
  private ids = 1000;

  constructor(private readonly calendar = CALENDAR_2025) {}

  env(at: string): TicketEnv {
    const recordedAt = instantOf(at);
    return {
      recordedAt,
      recordedOn: civilDateOf(recordedAt),
      versions: {
        machineVersion: ticketLifecycle.version,
        rulesVersion: '1',
        calendarVersion: this.calendar.version,
      },
      policy: POLICY,
      calendar: this.calendar,
    };
  }

  /** Tries an event; nothing changes when it is refused. `recordedAt` defaults to the moment of the act. */
  try(
    type: string,
    at: string,
    actor: EventActor,
    payload: Payload = {},
    recordedAt = at,
  ): Refused | { ok: true } {
    const occurredAt = instantOf(at);
    const decided = decide(ticketLifecycle, {
      state: this.state,
      seq: this.log.length,
      log: this.log,
      draft: { type, occurredOn: civilDateOf(occurredAt), occurredAt, payload, actor },
      env: this.env(recordedAt),
      envOf: this.envOf,
      newId: () => uuid(this.ids++),
    });
    if (!decided.ok) return decided;
    this.state = decided.state;
    this.log = [...this.log, ...decided.appended];
    return { ok: true };
  }

  /** Records an event. @throws Error when it is refused. */
  send(type: string, at: string, actor: EventActor, payload: Payload = {}): this {
    const done = this.try(type, at, actor, payload);
    if (!done.ok) throw new Error(`${type} refused: ${JSON.stringify(done)}`);
    return this;
  }

  /** What an event is refused for. @throws Error when it is accepted, or changes state or log although refused. */
  refused(type: string, at: string, actor: EventActor, payload: Payload = {}): Refused {
    const before = canonicalJson([this.state, this.log.length]);
    const tried = this.try(type, at, actor, payload);
    if (tried.ok) throw new Error(`${type} was accepted`);
    if (canonicalJson([this.state, this.log.length]) !== before) throw new Error(`${type} left a trace`);
    return tried;
  }

  replayed(): ReturnType<typeof replay<TicketState, TicketEnv>> {
    return replay(ticketLifecycle, this.log, this.envOf);
  }

  view(): TicketView {
    return ticketView(this.state);
  }

  deadlines(): readonly TicketDeadline[] {
    return planTicketDeadlines(this.state, POLICY, this.calendar);
  }

  open(rule: string): TicketDeadline | undefined {
    return this.deadlines().find((deadline) => deadline.rule === rule && deadline.status === 'open');
  }

  openRules(): readonly string[] {
    return this.deadlines().flatMap((deadline) => (deadline.status === 'open' ? [deadline.rule] : []));
  }

  allowed(at: string, actor?: EventActor): readonly TicketEventType[] {
    return allowedTicketEvents(this.state, this.env(at), actor);
  }

  private readonly envOf = (event: LoggedEvent): TicketEnv => ({
    ...this.env('2025-01-01 00:00'),
    recordedAt: event.recordedAt,
  });
}

/** `2025-05-06 09:05` in Shanghai as a UTC instant. */
export function instantOf(at: string): string {
  return new Date(`${at.replace(' ', 'T')}:00+08:00`).toISOString();
}

/** A UTC instant as Shanghai time; midnight is written as 24:00 of the day before. */
export function shanghai(instant: string | null | undefined): string | null {
  if (instant === null || instant === undefined) return null;
  const ms = Date.parse(instant) + 8 * 3_600_000;
  const text = new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
  return text.endsWith(' 00:00') ? `${new Date(ms - 1).toISOString().slice(0, 10)} 24:00` : text;
}

/** A filed ticket of the provincial desk; extra fields replace those of `FILED`. */
export function filed(at: string, extra: Payload = {}): TicketPlay {
  return new TicketPlay().send('ticket.filed', at, OPERATOR, { ...FILED, ...extra });
}
