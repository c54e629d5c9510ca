import { describe, expect, it } from 'vitest';
import { borrowed, LoanPlay } from '../../../test/support/toy-lifecycle.js';
import { date, text } from '../payload-schema.js';
import { z } from 'zod';
import { correctionSchema, effectiveLog, FACT_CORRECTED, FACT_VOIDED } from './corrections.js';
import type { LoggedEvent, Payload } from './events.js';

/** A log of two notes (2, 3) behind the loan (1), then the given corrections. */
function corrected(...corrections: readonly (readonly [string, Payload])[]): readonly LoggedEvent[] {
  const play = borrowed()
    .send('loan.noted', '2025-03-04', { page: 1 })
    .send('loan.noted', '2025-03-05', { page: 2 });
  for (const [type, payload] of corrections) play.send(type, '2025-03-06', { reason: 'x', ...payload });
  return effectiveLog(play.log);
}

const shown = (log: readonly LoggedEvent[]) =>
  log.map(({ seq, occurredOn, payload }) => `${seq} ${occurredOn.slice(5)} ${JSON.stringify(payload)}`);

const LOAN = '1 03-03 {"due":"2025-03-10"}';
const FIRST = '2 03-04 {"page":1}';
const SECOND = '3 03-05 {"page":2}';

describe('the log as it stands after its own corrections', () => {
  it('is the log itself while nothing is corrected', () => {
    expect(shown(corrected())).toEqual([LOAN, FIRST, SECOND]);
  });

  it('carries a new day and a new payload under the old number and in the old place', () => {
    expect(shown(corrected([FACT_CORRECTED, { seq: 2, occurredOn: '2025-03-03' }]))).toEqual([
      LOAN,
      '2 03-03 {"page":1}',
      SECOND,
    ]);
    expect(shown(corrected([FACT_CORRECTED, { seq: 2, payload: { page: 9 } }]))).toEqual([
      LOAN,
      '2 03-04 {"page":9}',
      SECOND,
    ]);
  });

  it('takes the later word when the same fact is corrected twice, and both when they speak of different things', () => {
    const twice = corrected(
      [FACT_CORRECTED, { seq: 2, occurredOn: '2025-03-03', payload: { page: 7 } }],
      [FACT_CORRECTED, { seq: 2, payload: { page: 8 } }],
    );
    expect(shown(twice)[1]).toBe('2 03-03 {"page":8}');
  });

  it('corrects the first event too', () => {
    const [first] = corrected([FACT_CORRECTED, { seq: 1, payload: { due: '2025-03-20' } }]);
    expect(first).toMatchObject({ seq: 1, type: 'loan.made', payload: { due: '2025-03-20' } });
  });

  it('leaves a voided fact out', () => {
    expect(shown(corrected([FACT_VOIDED, { seq: 2 }]))).toEqual([LOAN, SECOND]);
    const afterwards = corrected(
      [FACT_CORRECTED, { seq: 2, payload: { page: 9 } }],
      [FACT_VOIDED, { seq: 2 }],
    );
    expect(shown(afterwards)).toEqual([LOAN, SECOND]);
  });

  it('gives a fact its old words back when its correction is voided', () => {
    const back = corrected([FACT_CORRECTED, { seq: 2, payload: { page: 9 } }], [FACT_VOIDED, { seq: 4 }]);
    expect(shown(back)).toEqual([LOAN, FIRST, SECOND]);
    const older = corrected(
      [FACT_CORRECTED, { seq: 2, payload: { page: 8 } }],
      [FACT_CORRECTED, { seq: 2, payload: { page: 9 } }],
      [FACT_VOIDED, { seq: 5 }],
    );
    expect(shown(older)[1]).toBe('2 03-04 {"page":8}');
  });

  it('brings a fact back when its voiding is voided, and takes it away again when that is voided too', () => {
    expect(shown(corrected([FACT_VOIDED, { seq: 2 }], [FACT_VOIDED, { seq: 4 }]))).toEqual([
      LOAN,
      FIRST,
      SECOND,
    ]);
    const thrice = corrected([FACT_VOIDED, { seq: 2 }], [FACT_VOIDED, { seq: 4 }], [FACT_VOIDED, { seq: 5 }]);
    expect(shown(thrice)).toEqual([LOAN, SECOND]);
  });
});

describe('what may be corrected', () => {
  const play = borrowed().send('loan.noted', '2025-03-04', { page: 1 });
  const target = (type: string, seq: unknown, on: LoanPlay = play) =>
    on.try(type, '2025-03-06', { seq: seq as number, reason: 'x' });

  it('never voids the event that began the log', () => {
    expect(target(FACT_VOIDED, 1)).toMatchObject({
      ok: false,
      code: 'CORRECTION_TARGET',
      path: 'payload.seq',
    });
    expect(target(FACT_CORRECTED, 1)).toMatchObject({ ok: true });
  });

  it.each([3, 0, -1, '2', null])('knows no event %j', (seq) => {
    expect(target(FACT_VOIDED, seq)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    expect(target(FACT_CORRECTED, seq)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
  });

  it('accepts no correction that could change nothing: of a correction, of a voided fact, of a voided correction', () => {
    const voided = borrowed()
      .send('loan.noted', '2025-03-04')
      .send(FACT_CORRECTED, '2025-03-06', { seq: 2, payload: {}, reason: 'x' })
      .send(FACT_VOIDED, '2025-03-06', { seq: 2, reason: 'x' });
    expect(target(FACT_CORRECTED, 3, voided)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    expect(target(FACT_CORRECTED, 2, voided)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    expect(target(FACT_VOIDED, 2, voided)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    voided.send(FACT_VOIDED, '2025-03-07', { seq: 4, reason: 'x' });
    expect(target(FACT_VOIDED, 4, voided)).toMatchObject({ ok: false, code: 'CORRECTION_TARGET' });
    expect(target(FACT_CORRECTED, 2, voided)).toMatchObject({ ok: true });
  });

  it('cannot be recorded as of a day that has not come', () => {
    const refused = play.try(FACT_VOIDED, '2025-03-07', { seq: 2, reason: 'x' }, '2025-03-06');
    expect(refused).toMatchObject({ ok: false, code: 'DATE_IN_FUTURE', path: 'occurredOn' });
  });
});

describe('what a correction carries', () => {
  const schema = (type: string) =>
    correctionSchema(type, z.strictObject({ deliveredOn: date(), how: text().optional() }));

  it('has the payload of the event it corrects, whole or not at all', () => {
    const good = { seq: 2, reason: 'typed wrong', payload: { deliveredOn: '2025-03-04' } };
    expect(schema(FACT_CORRECTED).safeParse(good).success).toBe(true);
    expect(schema(FACT_CORRECTED).safeParse({ ...good, payload: undefined }).success).toBe(true);
    expect(schema(FACT_CORRECTED).safeParse({ ...good, payload: {} }).success).toBe(false);
    expect(schema(FACT_CORRECTED).safeParse({ ...good, occurredOn: '2025-02-29' }).success).toBe(false);
  });

  it('says why, and a voiding says nothing else', () => {
    expect(schema(FACT_CORRECTED).safeParse({ seq: 2, reason: '  ' }).success).toBe(false);
    expect(schema(FACT_VOIDED).safeParse({ seq: 2, reason: 'x' }).success).toBe(true);
    expect(schema(FACT_VOIDED).safeParse({ seq: 2, reason: 'x', payload: {} }).success).toBe(false);
    expect(schema(FACT_VOIDED).safeParse({ seq: 0, reason: 'x' }).success).toBe(false);
  });

  it('accepts no payload when the event it speaks of is not known', () => {
    const blind = correctionSchema(FACT_CORRECTED, undefined);
    expect(blind.safeParse({ seq: 2, reason: 'x', payload: { deliveredOn: '2025-03-04' } }).success).toBe(
      false,
    );
  });
});
