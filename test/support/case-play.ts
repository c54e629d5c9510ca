import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { civilDate, civilDateOf, instantAt, type CivilDate } from '../../src/domain/civil-date.js';
import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import type { CaseEnv } from '../../src/domain/case-lifecycle/case-env.js';
import type { CaseState } from '../../src/domain/case-lifecycle/case-state.js';
import { caseView } from '../../src/domain/case-lifecycle/case-view.js';
import { lapsesDue, planCaseDeadlines } from '../../src/domain/case-lifecycle/plan-deadlines.js';
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';
import { workingCalendar, type WorkingCalendar } from '../../src/domain/deadlines/working-calendar.js';
import { canonicalJson } from '../../src/domain/lifecycle/canonical-json.js';
import { decide, replay } from '../../src/domain/lifecycle/decide.js';
import type { LoggedEvent, Payload } from '../../src/domain/lifecycle/events.js';
import type { Refused } from '../../src/domain/lifecycle/lifecycle.js';

export const WORKER = '018f0000-0000-7000-8000-000000000001';
export const EMPLOYER = '018f0000-0000-7000-8000-000000000002';
export const UNION = '018f0000-0000-7000-8000-000000000003';
export const USER = '018f0000-0000-7000-8000-000000000004';

export interface StartOptions {
  readonly on: string;
  readonly region?: string;
  readonly claims?: readonly Payload[];
  readonly calendar?: WorkingCalendar;
}

export type Decision = ReturnType<typeof decide<CaseState, CaseEnv>>;

const WAGES: Payload = { id: 'c1', head: 'wages', amount: '10000.00', workerIds: [WORKER] };

/** Plays a case in memory through the real engine: events in, states and dates out. */
export class CasePlay {
  state: CaseState = caseLifecycle.initial();
  readonly log: LoggedEvent[] = [];
  private ids = 0;

  constructor(private readonly calendar: WorkingCalendar) {}

  env(recordedOn: string): CaseEnv {
    const on = civilDate(recordedOn);
    return {
      recordedOn: on,
      recordedAt: new Date(instantAt(on, 12 * 60)).toISOString(),
      calendar: this.calendar,
      versions: {
        machineVersion: caseLifecycle.version,
        rulesVersion: '1',
        calendarVersion: this.calendar.version,
      },
    };
  }

  /** Records an event; the test fails when it is refused. */
  send(type: string, on: string, payload: Payload = {}, recordedOn: string = on, track?: string): this {
    const decision = this.decide(type, on, payload, recordedOn, track);
    if (!decision.ok) throw new Error(`${type} on ${on} refused: ${JSON.stringify(decision)}`);
    this.log.push(...decision.appended);
    this.state = decision.state;
    return this;
  }

  /** Records an event when it is accepted; nothing changes when it is not. */
  try(type: string, on: string, payload: Payload = {}, recordedOn: string = on, track?: string): Decision {
    const decision = this.decide(type, on, payload, recordedOn, track);
    if (!decision.ok) return decision;
    this.log.push(...decision.appended);
    this.state = decision.state;
    return decision;
  }

  refuse(type: string, on: string, payload: Payload = {}, recordedOn: string = on): Refused {
    const before = canonicalJson(this.state);
    const decision = this.decide(type, on, payload, recordedOn);
    expect(decision.ok, `${type} should be refused`).toBe(false);
    expect(canonicalJson(this.state)).toBe(before);
    if (decision.ok) throw new Error('unreachable');
    return decision;
  }

  /** Lets every clock that has run out by `today` lapse, as the sweep does. */
  lapse(today: string): this {
    for (;;) {
      const due = lapsesDue(this.state, this.calendar, new Date(instantAt(civilDate(today))).toISOString());
      const first = [...due].sort((a, b) => a.endedOn.localeCompare(b.endedOn))[0];
      if (!first) return this;
      const { entry, endedOn } = first;
      const payload = { deadlineId: USER, ruleId: entry.rule, subject: entry.subject, endedOn };
      this.decideAndKeep('deadline.lapsed', dayAfter(endedOn), payload, today, entry.track);
    }
  }

  view(today = '2030-01-01') {
    return caseView(this.state, this.env(today));
  }

  /** Last days of the open deadlines by rule id (several of one rule: joined by a space, in order of the ledger). */
  open(): Record<string, string> {
    const open = planCaseDeadlines(this.state, this.calendar).filter((d) => d.status === 'open');
    const byRule = new Map<string, string[]>();
    for (const d of open) byRule.set(d.rule, [...(byRule.get(d.rule) ?? []), d.end]);
    return Object.fromEntries([...byRule].map(([rule, ends]) => [rule, ends.join(' ')]));
  }

  status(rule: string): string[] {
    return this.state.clocks.filter((c) => c.rule === rule).map((c) => c.status);
  }

  allowed(): readonly string[] {
    return this.view().allowedEvents.map((event) => event.type);
  }

  replayEqualsFold(): void {
    const again = replay(caseLifecycle, this.log, (event) => this.env(civilDateOf(event.recordedAt)));
    if (!again.ok) throw new Error(`replay refused at ${again.seq}: ${JSON.stringify(again)}`);
    expect(canonicalJson(again.state)).toBe(canonicalJson(this.state));
  }

  /** The decision alone: neither log nor state changes. */
  decide(type: string, on: string, payload: Payload, recordedOn: string, track?: string): Decision {
    const system = type === 'deadline.lapsed';
    return decide(caseLifecycle, {
      state: this.state,
      seq: this.state.seq,
      log: this.log,
      draft: {
        type,
        occurredOn: civilDate(on),
        payload,
        ...(track === undefined ? {} : { track }),
        actor: { userId: system ? null : USER, role: system ? 'system' : 'mediator', unionId: UNION },
      },
      env: this.env(recordedOn),
      envOf: (event) => this.env(civilDateOf(event.recordedAt)),
      newId: () => `018f0000-0000-7000-9000-${String(++this.ids).padStart(12, '0')}`,
    });
  }

  private decideAndKeep(type: string, on: string, payload: Payload, recordedOn: string, track: string): void {
    this.send(type, on, payload, recordedOn, track);
  }
}

export function startCase(options: StartOptions): CasePlay {
  const play = new CasePlay(options.calendar ?? workingCalendar(SHIPPED_CALENDARS));
  return play.send('case.opened', options.on, {
    parties: [
      { id: WORKER, role: 'worker', kind: 'person' },
      { id: EMPLOYER, role: 'employer', kind: 'employer' },
    ],
    claims: options.claims ?? [WAGES],
    region: options.region ?? '451224',
    unionId: UNION,
  });
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function dayAfter(date: CivilDate): string {
  return civilDateOf(instantAt(date, 36 * 60));
}
