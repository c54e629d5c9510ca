import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  CITY,
  COUNTY,
  filed,
  instantOf,
  OPERATOR,
  OTHER_COUNTY,
  SPECIALIST,
  SUPERVISOR,
  TEXT,
  TicketPlay,
  TOWNSHIP,
  uuid,
  WORKERS,
} from '../../../test/support/ticket-play.js';
import { canonicalJson } from '../lifecycle/canonical-json.js';
import type { Payload } from '../lifecycle/events.js';
import { STEP_CLOCKS } from './ticket-clocks.js';
import { TICKET_EVENTS, type TicketEventType } from './ticket-events.js';

/** A plausible payload of each event; `n` varies it. */
function payloadOf(type: TicketEventType, n: number): Payload {
  const some = <T>(...choices: readonly T[]): T => choices[n % choices.length] as T;
  const payloads: Partial<Record<TicketEventType, Payload>> = {
    'ticket.dispatched': { union: some(COUNTY, CITY) },
    'ticket.answeredOnTheSpot': { answer: TEXT },
    'ticket.voided': { ground: 'duplicate' },
    'ticket.objected': { ground: 'region' },
    'ticket.forwarded': { union: some(TOWNSHIP, OTHER_COUNTY, COUNTY) },
    'ticket.objectionUpheld': some<Payload>({ basis: TEXT, union: OTHER_COUNTY }, { basis: TEXT }),
    'ticket.objectionDenied': { basis: TEXT },
    'ticket.workerContacted': { how: some('phone', 'visit') },
    'ticket.verified': { agrees: some(true, false) },
    'ticket.caseOpened': { caseId: uuid(50) },
    'ticket.caseLinked': { caseId: uuid(50 + (n % 3)) },
    'ticket.referred': { agency: uuid(60) },
    'ticket.assistAsked': { union: some(TOWNSHIP, OTHER_COUNTY) },
    'ticket.instructed': { by: TEXT, text: TEXT },
    'ticket.extended': { workingDays: 1 + (n % 9), reason: TEXT },
    'ticket.suspended': { reason: TEXT },
    'ticket.resolved': some<Payload>(
      { outcome: 'solved', recovered: '100.00' },
      { outcome: 'unreachable' },
      { outcome: 'partlySolved', recovered: [{ worker: WORKERS[1], amount: '2.50' }] },
    ),
    'ticket.resultReturned': { issues: [TEXT] },
    'ticket.calledBack': some<Payload>(
      { reached: true, solved: 'yes', satisfiedWithResult: 5 },
      { reached: true, solved: 'no' },
      { reached: false },
      { reached: true, solved: 'partly', worker: WORKERS[2] },
    ),
    'ticket.callBackUnreachable': some<Payload>({}, { worker: WORKERS[3] }),
    'ticket.reopened': { reason: TEXT },
  };
  return payloads[type] ?? {};
}

const ACTORS = [OPERATOR, SPECIALIST, AUDIT_DESK, SUPERVISOR];
const FIRST = Date.parse(instantOf('2025-09-22 09:00'));
/** Which event (any, or one of those allowed), by whom, how many minutes later. */
const step = fc.record({
  any: fc.integer({ min: 0, max: 9 }),
  pick: fc.nat(1000),
  actor: fc.integer({ min: 0, max: ACTORS.length - 1 }),
  minutes: fc.integer({ min: 0, max: 1200 }),
});
const walk = fc.record({
  category: fc.constantFrom('consultation', 'complaint'),
  urgency: fc.constantFrom('ordinary', 'urgent'),
  steps: fc.array(step, { minLength: 10, maxLength: 40 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer W> ? W : never;

function atOf(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function walked(
  { category, urgency, steps }: Walk,
  visit?: (play: TicketPlay, accepted: boolean) => void,
): TicketPlay {
  const play = filed(atOf(FIRST), { category, urgency });
  let ms = FIRST;
  for (const { any, pick, actor: index, minutes } of steps) {
    ms += minutes * 60_000;
    const actor = ACTORS[index] ?? OPERATOR;
    const allowed = play.allowed(atOf(ms), actor);
    const choices = any === 0 || allowed.length === 0 ? TICKET_EVENTS : allowed;
    const type = choices[pick % choices.length] ?? 'ticket.dispatched';
    const before = { state: play.state, text: canonicalJson(play.state), seq: play.log.length };
    const accepted = play.try(type, atOf(ms), actor, payloadOf(type, pick)).ok;
    if (!accepted) {
      expect(play.state).toBe(before.state);
      expect(canonicalJson(play.state)).toBe(before.text);
      expect(play.log).toHaveLength(before.seq);
    } else {
      expect(allowed, type).toContain(type);
    }
    visit?.(play, accepted);
  }
  return play;
}

describe('random walks over the ticket', () => {
  it('the replayed log is the stored snapshot, event by event', () => {
    let events = 0;
    const states = new Set<string>();
    fc.assert(
      fc.property(walk, (plan) => {
        const play = walked(plan, (at) => states.add(at.view().state));
        events += play.log.length;
        const replayed = play.replayed();
        expect(replayed.ok && canonicalJson(replayed.state)).toBe(canonicalJson(play.state));
        expect(canonicalJson(JSON.parse(JSON.stringify(play.state)))).toBe(canonicalJson(play.state));
      }),
      { numRuns: 200, seed: 20250922 },
    );
    expect(events).toBeGreaterThan(1500);
    expect(states.size).toBe(11);
  });

  it('an open ticket always has a step clock, a closed one none but an unanswered instruction', () => {
    fc.assert(
      fc.property(walk, (plan) => {
        walked(plan, (play) => {
          const { state, closed } = play.view();
          const open = play.openRules().filter((rule) => rule !== 'ticket.instruction');
          if (closed) expect(open).toEqual([]);
          else expect(open).toContain(STEP_CLOCKS.find((row) => row.state === state)?.rule);
          expect(
            new Set(
              play
                .deadlines()
                .filter((d) => d.status === 'open')
                .map((d) => `${d.rule} ${d.subject}`),
            ).size,
          ).toBe(play.openRules().length);
        });
      }),
      { numRuns: 100, seed: 20250923 },
    );
  });

  it('planning is idempotent and a ladder is in order', () => {
    fc.assert(
      fc.property(walk, (plan) => {
        const play = walked(plan);
        expect(play.deadlines()).toEqual(play.deadlines());
        for (const { ladder, startAt, dueAt } of play.deadlines()) {
          const instants = ladder.map((rung) => Date.parse(rung.dueAt));
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          if (dueAt !== null) expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(startAt));
        }
      }),
      { numRuns: 100, seed: 20250924 },
    );
  });
});

describe('corrections', () => {
  /** Typed in at noon, so that a corrected instant may still lie before the recording. */
  const handled = () => {
    const play = filed('2025-05-06 09:05').send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, {
      union: COUNTY,
    });
    const noon = '2025-05-06 12:00';
    expect(play.try('ticket.signedFor', '2025-05-06 09:41', SPECIALIST, {}, noon).ok).toBe(true);
    expect(
      play.try('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' }, noon).ok,
    ).toBe(true);
    return play;
  };
  const correct = (play: TicketPlay, type: string, payload: Payload) =>
    play.try(type, '2025-05-07 09:00', SUPERVISOR, { reason: TEXT, ...payload });

  it('a corrected instant moves state and clocks with it', () => {
    const play = handled();
    expect(correct(play, 'fact.corrected', { seq: 4, occurredAt: '2025-05-06T03:05:00.000Z' })).toEqual({
      ok: true,
    });
    expect(play.state.facts?.contact?.at).toBe('2025-05-06T03:05:00.000Z');
    expect(play.open('ticket.verify')?.startAt).toBe('2025-05-06T03:05:00.000Z');
    expect(play.state.seq).toBe(5);
  });

  it('a corrected filing changes the clocks of the whole ticket', () => {
    const play = handled();
    const before = play.open('ticket.total')?.amount;
    const corrected = { category: 'complaint', difficulty: 'complex', urgency: 'ordinary', channel: '12351' };
    expect(correct(play, 'fact.corrected', { seq: 1, payload: corrected })).toEqual({ ok: true });
    expect([before, play.open('ticket.total')?.amount]).toEqual([15, 30]);
  });

  it('a voided contact takes the ticket back to where it was', () => {
    const play = handled();
    expect(correct(play, 'fact.voided', { seq: 4 })).toEqual({ ok: true });
    expect(play.view().state).toBe('signedFor');
    expect(play.openRules()).toEqual(['ticket.total', 'ticket.contact']);
    expect(play.replayed()).toMatchObject({ ok: true, state: play.state });
  });

  it('one that would leave an unlawful log is refused and names the event', () => {
    const play = handled();
    const state = play.state;
    expect(correct(play, 'fact.voided', { seq: 3 })).toMatchObject({
      code: 'CORRECTION_UNLAWFUL',
      params: { seq: 4 },
    });
    expect(correct(play, 'fact.voided', { seq: 1 })).toMatchObject({ code: 'CORRECTION_TARGET' });
    expect(correct(play, 'fact.corrected', { seq: 3, occurredAt: '2025-05-06T02:30:00.000Z' })).toMatchObject(
      {
        code: 'CORRECTION_UNLAWFUL',
        params: { seq: 4, cause: { code: 'DATE_BEFORE_ENABLING_FACT' } },
      },
    );
    expect(correct(play, 'fact.corrected', { seq: 4, occurredAt: '2025-05-06T04:30:00.000Z' })).toMatchObject(
      {
        params: { seq: 4, cause: { code: 'DATE_IN_FUTURE' } },
      },
    );
    expect(play.state).toBe(state);
  });
});
