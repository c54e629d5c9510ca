import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffObligations, type PlannedObligation, type StoredObligation } from './obligation.js';

const date = fc.constantFrom('2025-12-20', '2026-01-04', '2026-01-05', '2026-02-24');
const planned: fc.Arbitrary<PlannedObligation> = fc.record({
  track: fc.constantFrom('t1', 't2'),
  rule: fc.constantFrom('litigation.suit', 'mediation.period'),
  ruleVersion: fc.integer({ min: 1, max: 2 }),
  subject: fc.constantFrom('', 'p1'),
  startSeq: fc.integer({ min: 1, max: 3 }),
  status: fc.constantFrom('open', 'met', 'lapsed', 'withdrawn'),
  startOn: date,
  rawEnd: date,
  end: date,
  actBy: date,
  dueAt: date.map((day) => `${day}T16:00:00.000Z`),
  unit: fc.constantFrom('calendarDay', 'workingDay'),
  provisional: fc.boolean(),
  calendarVersion: fc.constantFrom('2025:1', '2025:1,2026:1'),
  basis: fc.constant(['调解仲裁法50']),
  actor: fc.constant('worker'),
  explanation: fc.constantFrom({ a: 1 }, { a: 2 }),
  ladder: date.map((day) => [{ step: 'T-1', dueAt: `${day}T00:30:00.000Z` }]),
});
const key = (o: PlannedObligation) => [o.track, o.rule, o.subject, o.startSeq].join('|');
const plan = fc.uniqueArray(planned, { selector: key, maxLength: 12 });

/** The store as a model: what the room's SQL does with a diff. */
function apply(stored: readonly StoredObligation[], next: readonly PlannedObligation[]): StoredObligation[] {
  const diff = diffObligations(stored, next);
  const changes = new Map(diff.changed.map((change) => [change.id, change]));
  const kept = stored.map((known) => {
    const change = changes.get(known.id);
    return change ? { ...change.planned, id: known.id, version: change.version } : known;
  });
  return [...kept, ...diff.opened.map((opened) => ({ ...opened, id: key(opened), version: 1 }))];
}

describe('stored deadlines follow planned ones', () => {
  it('planning the same facts again changes nothing', () => {
    fc.assert(
      fc.property(plan, plan, (first, second) => {
        const stored = apply(apply([], first), second);
        expect(diffObligations(stored, second)).toEqual({ opened: [], changed: [] });
      }),
    );
  });

  it('after any change exactly the planned obligations are open', () => {
    fc.assert(
      fc.property(plan, plan, (first, second) => {
        const open = (list: readonly PlannedObligation[]) =>
          list
            .filter((o) => o.status === 'open')
            .map((o) => `${key(o)} ${o.end}`)
            .sort();
        expect(open(apply(apply([], first), second))).toEqual(open(second));
      }),
    );
  });

  it('no version is used for two different sets of dates', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 5 }), (plans) => {
        const seen = new Map<string, string>();
        let stored: StoredObligation[] = [];
        for (const next of plans) {
          stored = apply(stored, next);
          for (const o of stored) {
            const dates = [o.rawEnd, o.end, o.actBy, o.dueAt, o.provisional].join();
            expect(seen.get(`${o.id} ${o.version}`) ?? dates).toBe(dates);
            seen.set(`${o.id} ${o.version}`, dates);
          }
        }
      }),
    );
  });

  it('an instant written with another offset is the same instant', () => {
    fc.assert(
      fc.property(planned, (o) => {
        const shifted = { ...o, dueAt: o.dueAt.replace('T16:00:00.000Z', 'T21:00:00+05:00') };
        expect(diffObligations([{ ...o, id: 'a', version: 1 }], [shifted]).changed).toEqual([]);
      }),
    );
  });

  it('refuses a plan that names one obligation twice', () => {
    fc.assert(
      fc.property(planned, (o) => void expect(() => diffObligations([], [o, o])).toThrow(RangeError)),
    );
  });
});
