import type { CivilDate } from '../../civil-date.js';
import { computeDeadline } from '../../deadlines/compute.js';
import { findRule } from '../../deadlines/statutory-rules.js';
import type { CaseFacts } from '../case-facts.js';
import { CASE_WIDE, moveTo, type ClockInput } from '../clocks/clock-ledger.js';
import { allOf, type ClockContext, type ClockRow, type ClockStart } from '../clocks/clock-row.js';
import { liveMeasures, measuresMeant } from './preservation-record.js';
import type { Measure, MeasureKind } from './preservation.facts.js';

const EXPIRY = 'preservation.expiry';
/** 民诉解释485: one year for bank deposits, two for movables, three for land and everything else. */
const VARIANT: Readonly<Record<MeasureKind, string>> = {
  bank: 'bankAccount',
  movable: 'movable',
  other: 'immovable',
};

const expiryInput = (m: Measure): Pick<ClockInput, 'dueOn' | 'variant'> =>
  m.until ? { dueOn: m.until } : { variant: VARIANT[m.kind] };

function expiryDay(m: Measure, c: ClockContext): CivilDate | null {
  const rule = findRule(EXPIRY);
  return rule ? computeDeadline(rule, { start: m.takenOn, ...expiryInput(m) }, c.env.calendar).end : null;
}

/** The measure this event granted. */
function granted(c: ClockContext): readonly Measure[] {
  const before = new Map(c.before.stages.preservation?.measures.map((m) => [m.id, m]));
  return liveMeasures(c.facts).filter((m) => before.get(m.id) !== m);
}

function dueOfTitles(facts: CaseFacts): CivilDate | null {
  const days = facts.instruments
    .filter((i) => i.status === 'inForce')
    .flatMap((i) => i.plan.flatMap((part) => (part.due === null ? [] : [part.due])));
  return days.sort().at(-1) ?? null;
}

const meant = (c: ClockContext): readonly string[] => measuresMeant(c.before, c.event.payload['measureId']);

const renewedUntil = (c: ClockContext) => {
  const { until } = c.event.payload;
  return typeof until === 'string' ? { subjects: meant(c), change: moveTo(until as CivilDate) } : null;
};

const renewBy = (measures: (c: ClockContext) => readonly Measure[]) => (c: ClockContext) =>
  measures(c).flatMap((m): readonly ClockStart[] => {
    const on = expiryDay(m, c);
    return on === null ? [] : [{ on, subject: m.id }];
  });

const ENDS_OF_MEASURE = {
  'preservation.lifted': meant,
  // A measure that ended by one lapse ends its other days with it.
  'deadline.lapsed': (c: ClockContext) =>
    String(c.event.payload['ruleId']).startsWith('preservation.')
      ? (c.facts.stages.preservation?.measures ?? []).filter((m) => m.status !== 'live').map((m) => m.id)
      : [],
};

export const PRESERVATION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'preservation.decide',
    scope: CASE_WIDE,
    opens: {
      'preservation.applied': (c) => [
        {
          on: c.event.occurredOn,
          input: { variant: c.event.payload['urgent'] === true ? 'urgent' : 'ordinary' },
        },
      ],
    },
    closes: allOf('preservation.granted', 'preservation.refused'),
  },
  {
    rule: 'preservation.file',
    scope: CASE_WIDE,
    opens: {
      'preservation.granted': (c) =>
        granted(c)
          .filter((m) => m.phase === 'beforeArbitration')
          .map((m) => ({ on: m.takenOn, subject: m.id })),
    },
    closes: allOf('arbitration.filed', 'litigation.filed'),
    withdraws: ENDS_OF_MEASURE,
  },
  {
    rule: EXPIRY,
    scope: CASE_WIDE,
    opens: {
      'preservation.granted': (c) =>
        granted(c).map((m) => ({ on: m.takenOn, subject: m.id, input: expiryInput(m) })),
    },
    withdraws: ENDS_OF_MEASURE,
    adjusts: { 'preservation.renewed': renewedUntil },
  },
  {
    rule: 'preservation.renew',
    scope: CASE_WIDE,
    opens: {
      'preservation.granted': renewBy(granted),
      'preservation.renewed': renewBy((c) => liveMeasures(c.facts).filter((m) => meant(c).includes(m.id))),
    },
    closes: { 'preservation.renewed': meant },
    withdraws: ENDS_OF_MEASURE,
  },
  {
    rule: 'preservation.enforceAfterTitle',
    scope: CASE_WIDE,
    opensOnEntry: ['mediation.enforceable', 'arbitration.effective', 'litigation.effective'],
    entryStarts: (c) =>
      liveMeasures(c.facts).map((m) => ({ on: c.track?.since ?? c.event.occurredOn, subject: m.id })),
    closes: allOf('enforcement.applied'),
    withdraws: ENDS_OF_MEASURE,
  },
  {
    rule: 'preservation.enforceAfterPerformance',
    scope: CASE_WIDE,
    opens: {
      'preservation.granted': (c) => {
        const due = dueOfTitles(c.facts);
        return granted(c)
          .filter((m) => m.phase === 'beforeEnforcement' && due !== null)
          .map((m) => ({ on: due ?? m.takenOn, subject: m.id }));
      },
    },
    closes: allOf('enforcement.applied'),
    withdraws: ENDS_OF_MEASURE,
  },
];
