import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borrowed, loans, LoanPlay, overdue } from '../../../test/support/toy-lifecycle.js';
import { canonicalJson } from './canonical-json.js';
import { DEADLINE_LAPSED, FACT_CORRECTED, FACT_VOIDED } from './corrections.js';
import { needsLog } from './decide.js';
import { SYSTEM_ACTOR, type Payload } from './events.js';

const types = (play: LoanPlay) => play.log.map((event) => event.type);

describe('deciding one fact', () => {
  it('numbers what it appends from 1 without gaps and stamps it with the day, the versions and an id of its own', () => {
    const play = overdue().send('loan.charged', '2025-03-12');
    expect(play.log.map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(new Set(play.log.map((event) => event.id)).size).toBe(3);
    expect(play.log[2]).toMatchObject({ recordedAt: '2025-03-12T04:00:00.000Z', machineVersion: '1' });
    expect(play.state).toMatchObject({ seq: 3, status: 'charged' });
  });

  it('refuses with the machine’s own reason and leaves state and log as they were', () => {
    const play = borrowed();
    const before = canonicalJson([play.state, play.log.length]);
    expect(play.try('loan.returned', '2025-03-11')).toEqual({
      ok: false,
      code: 'GUARD_FAILED',
      reason: 'tooLate',
      basis: ['借阅规则3'],
    });
    expect(play.try('loan.unknown', '2025-03-04')).toMatchObject({ ok: false, code: 'EVENT_UNKNOWN' });
    expect(play.try('loan.noted', '2025-03-05', {}, '2025-03-04')).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(canonicalJson([play.state, play.log.length])).toBe(before);
  });

  it('asks for the log only for corrections and for facts that beat a lapse', () => {
    const draft = (type: string, on: string) =>
      ({ type, occurredOn: on, payload: {}, actor: SYSTEM_ACTOR }) as Parameters<typeof needsLog>[2];
    const { state } = overdue();
    expect(needsLog(loans, state, draft('loan.noted', '2025-03-12'))).toBe(false);
    expect(needsLog(loans, state, draft('loan.returned', '2025-03-11'))).toBe(false);
    expect(needsLog(loans, state, draft('loan.returned', '2025-03-10'))).toBe(true);
    expect(needsLog(loans, state, draft(FACT_VOIDED, '2025-03-12'))).toBe(true);
  });
});

describe('a fact typed late', () => {
  it('beats the lapse: the system voids it first, then the fact is folded in, in one decision', () => {
    const play = overdue().send('loan.returned', '2025-03-10', {}, '2025-03-12');
    expect(types(play)).toEqual(['loan.made', DEADLINE_LAPSED, FACT_VOIDED, 'loan.returned']);
    expect(play.log[2]).toMatchObject({
      payload: { seq: 2, reason: 'timelyFactRecordedLater' },
      actor: { userId: null, role: 'system' },
      occurredOn: '2025-03-12',
    });
    expect(play.state).toEqual({ seq: 4, status: 'back', due: '2025-03-10', lapse: null, notes: 0 });
    expect(play.replayed()).toEqual({ ok: true, state: play.state });
  });

  it('does not beat it a day too late', () => {
    expect(overdue().try('loan.returned', '2025-03-11', {}, '2025-03-12')).toMatchObject({
      ok: false,
      code: 'EVENT_NOT_ALLOWED',
    });
  });

  it('is refused when something rests on the lapse, and the refusal names it', () => {
    const play = overdue().send('loan.noted', '2025-03-12').send('loan.charged', '2025-03-13');
    expect(play.try('loan.returned', '2025-03-10', {}, '2025-03-14')).toEqual({
      ok: false,
      code: 'LAPSE_RELIED_ON',
      basis: ['借阅规则3'],
      params: { seq: 4, cause: { code: 'EVENT_NOT_ALLOWED' } },
    });
  });

  it('may be typed once what rested on the lapse is voided', () => {
    const play = overdue()
      .send('loan.charged', '2025-03-13')
      .send(FACT_VOIDED, '2025-03-14', { seq: 3, reason: 'x' })
      .send('loan.returned', '2025-03-10', {}, '2025-03-14');
    expect(play.state).toMatchObject({ seq: 6, status: 'back' });
    expect(play.replayed()).toEqual({ ok: true, state: play.state });
  });
});

describe('a correction', () => {
  it('that makes a lapse untrue takes the lapse with it', () => {
    const play = overdue().send(FACT_CORRECTED, '2025-03-12', {
      seq: 1,
      payload: { due: '2025-03-20' },
      reason: 'x',
    });
    expect(types(play)).toEqual(['loan.made', DEADLINE_LAPSED, FACT_CORRECTED, FACT_VOIDED]);
    expect(play.log[3]).toMatchObject({
      payload: { seq: 2, reason: 'lapseUntrueAfterCorrection' },
      actor: { role: 'system' },
    });
    expect(play.state).toMatchObject({ seq: 4, status: 'out', due: '2025-03-20', lapse: null });
    expect(play.replayed()).toEqual({ ok: true, state: play.state });
  });

  it('that leaves the lapse true leaves it alone', () => {
    const play = overdue().send(FACT_CORRECTED, '2025-03-12', {
      seq: 1,
      occurredOn: '2025-03-01',
      reason: 'x',
    });
    expect(types(play)).toEqual(['loan.made', DEADLINE_LAPSED, FACT_CORRECTED]);
    expect(play.state).toMatchObject({ seq: 3, status: 'overdue' });
  });

  it('after which the log would be unlawful is refused with the event at which it breaks', () => {
    const play = borrowed().send('loan.noted', '2025-03-04').send('loan.returned', '2025-03-09');
    const earlier = { seq: 1, payload: { due: '2025-03-08' }, reason: 'x' };
    expect(play.try(FACT_CORRECTED, '2025-03-12', earlier)).toEqual({
      ok: false,
      code: 'CORRECTION_UNLAWFUL',
      basis: ['借阅规则3'],
      params: { seq: 3, cause: { code: 'GUARD_FAILED', reason: 'tooLate' } },
    });
    expect(play.state).toMatchObject({ seq: 3, status: 'back', due: '2025-03-10' });
  });

  it('is refused too when a fact of a person rests on the lapse it makes untrue', () => {
    const play = overdue().send('loan.charged', '2025-03-12');
    const later = { seq: 1, payload: { due: '2025-03-20' }, reason: 'x' };
    expect(play.try(FACT_CORRECTED, '2025-03-13', later)).toMatchObject({
      code: 'CORRECTION_UNLAWFUL',
      params: { seq: 3 },
    });
  });

  it('judges each event under the day it was recorded on, not under today', () => {
    const play = borrowed().send('loan.noted', '2025-03-04');
    const future = { seq: 2, occurredOn: '2025-03-05', reason: 'x' };
    expect(play.try(FACT_CORRECTED, '2025-03-12', future)).toMatchObject({
      code: 'CORRECTION_UNLAWFUL',
      params: { seq: 2, cause: { code: 'DATE_IN_FUTURE' } },
    });
  });
});

describe('replaying', () => {
  it('an empty log gives the state before everything', () => {
    expect(new LoanPlay().replayed()).toEqual({ ok: true, state: loans.initial() });
  });

  it('an unlawful log names the event', () => {
    const play = overdue().send('loan.charged', '2025-03-12');
    play.log = play.log.map((event) =>
      event.seq === 2 ? { ...event, payload: { endedOn: '2025-03-09' } } : event,
    );
    expect(play.replayed()).toMatchObject({
      ok: false,
      seq: 2,
      code: 'EVENT_NOT_ALLOWED',
      reason: 'clockNotRunning',
    });
  });

  it('gives the snapshot after any sequence of tries, refused ones included, corrected ones included', () => {
    const dayOf = (n: number) => `2025-03-${String(n).padStart(2, '0')}`;
    const act = fc.record({
      type: fc.constantFrom(
        'loan.noted',
        'loan.extended',
        'loan.returned',
        'loan.charged',
        DEADLINE_LAPSED,
        FACT_CORRECTED,
        FACT_VOIDED,
      ),
      on: fc.integer({ min: 3, max: 14 }),
      due: fc.integer({ min: 3, max: 14 }),
      seq: fc.integer({ min: 1, max: 8 }),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 14 }), (acts) => {
        const play = borrowed();
        for (const { type, on, due, seq } of acts) {
          const payload: Payload = {
            ...(type === 'loan.extended' ? { due: dayOf(due) } : {}),
            ...(type === DEADLINE_LAPSED ? { endedOn: play.state.due ?? '' } : {}),
            ...(type === FACT_CORRECTED ? { seq, occurredOn: dayOf(on), reason: 'x' } : {}),
            ...(type === FACT_VOIDED ? { seq, reason: 'x' } : {}),
          };
          const before = canonicalJson(play.state);
          const decided = play.try(type, dayOf(on), payload, dayOf(15));
          expect(canonicalJson(play.state)).toBe(before);
          if (!decided.ok) {
            seen.add(decided.code);
            continue;
          }
          play.log = [...play.log, ...decided.appended];
          play.state = decided.state;
          expect(play.log.map((event) => event.seq)).toEqual(play.log.map((_, index) => index + 1));
          expect(play.replayed()).toEqual({ ok: true, state: play.state });
        }
        seen.add(play.state.status);
      }),
      { numRuns: 600, seed: 12351 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'back',
        'overdue',
        'charged',
        'LAPSE_RELIED_ON',
        'CORRECTION_UNLAWFUL',
        'CORRECTION_TARGET',
      ]),
    );
  });
});
