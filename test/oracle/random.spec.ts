import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openClock, type ClockEntry } from '../../src/domain/case-lifecycle/clocks/clock-ledger.js';
import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import { planCaseDeadlines } from '../../src/domain/case-lifecycle/plan-deadlines.js';
import { civilDate } from '../../src/domain/civil-date.js';
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';
import { diffObligations } from '../../src/domain/deadlines/obligation.js';
import { STATUTORY_RULES } from '../../src/domain/deadlines/statutory-rules.js';
import { workingCalendar } from '../../src/domain/deadlines/working-calendar.js';
import { lawEngine } from '../support/law-engine.js';
import { dayAt, placeOf } from './days.js';
import { oracle } from './oracle.js';
import { datesOf, type Dates, type SituationInput } from './situation.js';
import { TERMS, type Terms } from './terms.js';

const engine = lawEngine();
const SEED = 20260104;

const FIRST = placeOf('2022-06-01');
const day = fc.integer({ min: FIRST, max: placeOf('2027-06-30') });
const on = (place: number) => dayAt(place).text;
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const pauses = fc.array(
  fc.record({
    after: fc.integer({ min: -20, max: 400 }),
    days: fc.integer({ min: 0, max: 60 }),
    source: sometimes(fc.constantFrom('body', 'custody', 'limitation', 'lastSixMonths', 'appraisal')),
  }),
  { maxLength: 3 },
);

/** What may happen to one period of a rule: everything its terms know, and pauses and restarts in any case. */
function happenings(rule: string, terms: Terms): fc.Arbitrary<[string, SituationInput]> {
  const extendable = terms.more !== undefined;
  const paged = terms.unit === 'month' || terms.unit === 'year';
  return fc
    .record({
      start: day,
      pauses,
      restarts: fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 3 }),
      jurisdiction: sometimes(
        fc.constantFrom('110105', '130100', '150100', '210300', '330100', '540100', '440300'),
      ),
      variant: terms.kinds ? sometimes(fc.constantFrom(...Object.keys(terms.kinds))) : fc.constant(undefined),
      extensionDays: extendable && !paged ? sometimes(fc.nat(40)) : fc.constant(undefined),
      extensionMonths: extendable && paged ? sometimes(fc.nat(8)) : fc.constant(undefined),
      until: extendable && !paged ? sometimes(fc.nat(80)) : fc.constant(undefined),
      dueAfter: terms.unit === 'date' ? fc.nat(500) : fc.constant(undefined),
    })
    .map((drawn): [string, SituationInput] => {
      const after = (days: number) => on(drawn.start + days);
      const whole = {
        start: on(drawn.start),
        ...(drawn.dueAfter === undefined ? {} : { dueOn: after(drawn.dueAfter) }),
        ...(drawn.until === undefined ? {} : { extendedUntil: after(drawn.until) }),
        ...(drawn.restarts.length === 0 ? {} : { restarts: drawn.restarts.map(after) }),
        pauses: drawn.pauses.map((pause) => ({
          from: after(pause.after),
          to: after(pause.after + pause.days),
          ...(pause.source === undefined ? {} : { source: pause.source }),
        })),
      };
      const { jurisdiction, variant, extensionDays, extensionMonths } = drawn;
      return [
        rule,
        { ...whole, ...defined({ jurisdiction, variant }), ...defined({ extensionDays, extensionMonths }) },
      ];
    });
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

const anything = fc.constantFrom(...Object.entries(TERMS)).chain(([rule, terms]) => happenings(rule, terms));

describe('the engine and the oracle', () => {
  it('agree on three thousand drawn situations', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anything, ([rule, input]) => {
        seen.add(rule);
        const said = engine({ title: '', article: '', rule, input, expect: NOTHING }).get('');
        const terms = TERMS[rule];
        expect(said && datesOf(said as Dates)).toEqual(terms && oracle(terms, input));
      }),
      { numRuns: 3_000, seed: SEED },
    );
    expect(STATUTORY_RULES.filter(({ id }) => !seen.has(id))).toEqual([]);
  });
});

const NOTHING: Dates = { rawEnd: '', end: '', actBy: '', provisional: false };

const calendar = workingCalendar(SHIPPED_CALENDARS);
const clock = fc.record({
  rule: fc.constantFrom(...STATUTORY_RULES.filter(({ unit }) => unit !== 'date').map(({ id }) => id)),
  subject: fc.constantFrom('', 'worker', 'employer'),
  start: day,
  paused: sometimes(fc.nat(60)),
});

describe('planning a case', () => {
  it('is idempotent: the same ledger planned again asks for no change', () => {
    fc.assert(
      fc.property(fc.array(clock, { maxLength: 12 }), (drawn) => {
        const clocks = drawn.reduce<readonly ClockEntry[]>(
          (ledger, { rule, subject, start, paused }, seq) => {
            const from = civilDate(on(start));
            const input =
              paused === undefined ? {} : { pauses: [{ from, to: civilDate(on(start + paused)), by: 'x' }] };
            return openClock(ledger, { rule, track: 't1', subject }, { on: from, seq, input });
          },
          [],
        );
        const plan = () => planCaseDeadlines({ ...caseLifecycle.initial(), clocks }, calendar);
        const stored = plan().map((planned, index) => ({ ...planned, id: String(index), version: 1 }));
        expect(stored.length).toBe(drawn.length);
        expect(diffObligations(stored, plan())).toEqual({ opened: [], changed: [] });
        expect(plan()).toEqual(plan());
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});
