import { z } from 'zod';
import { code, date, localId, money, text } from '../../payload-schema.js';
import type { CaseFacts } from '../case-facts.js';
import { stays, type Transitions } from '../chart.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../event-definition.js';
import { lapseOf, onFacts, onPayload, type GuardDefinition } from '../guards.js';
import {
  changeMeasures,
  changePreservation,
  liveMeasures,
  measuresMeant,
  preservationOf,
} from './preservation-record.js';
import { MEASURE_KINDS, PHASES } from './preservation.facts.js';
import { moves } from './region-chart.js';

const TAKEN = ['民诉法103', '民诉法104'];
const RENEWED = ['财产保全规定18', '民诉解释485'];
const LIFTED = ['财产保全规定23', '民诉法107'];

/** Property preservation (财产保全), in whatever proceeding: one entry per asset. */
export const PRESERVATION_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('preservation.applied', {
    scope: 'preservation',
    payload: z.strictObject({ phase: z.enum(PHASES), urgent: z.boolean().optional() }),
    basis: TAKEN,
    facts: (facts, p) => changePreservation(facts, { phase: p.phase }),
  }),
  defineEvent('preservation.granted', {
    scope: 'preservation',
    payload: z.strictObject({
      measureId: localId().optional(),
      kind: z.enum(MEASURE_KINDS),
      takenOn: date(),
      amount: money().optional(),
      until: date().optional(),
    }),
    pastDates: ['takenOn'],
    basis: TAKEN,
    facts: (facts, p) => {
      const { measures, phase } = preservationOf(facts);
      const id = p.measureId ?? `m${measures.length + 1}`;
      const measure = {
        id,
        phase: phase ?? ('beforeArbitration' as const),
        kind: p.kind,
        takenOn: p.takenOn,
        ...(p.amount ? { amount: p.amount } : {}),
        ...(p.until ? { until: p.until } : {}),
        status: 'live' as const,
      };
      return changePreservation(facts, { measures: [...measures.filter((m) => m.id !== id), measure] });
    },
  }),
  defineEvent('preservation.renewed', {
    scope: 'preservation',
    payload: z.strictObject({ measureId: localId().optional(), until: date() }),
    basis: RENEWED,
    facts: (facts, p) =>
      changeMeasures(facts, measuresMeant(facts, p.measureId), (m) => ({ ...m, until: p.until })),
  }),
  defineEvent('preservation.lifted', {
    scope: 'preservation',
    payload: z.strictObject({ measureId: localId().optional(), ground: code().optional() }),
    basis: LIFTED,
    facts: (facts, p) =>
      changeMeasures(facts, measuresMeant(facts, p.measureId), (m) => ({ ...m, status: 'lifted' })),
  }),
  defineEvent('preservation.refused', {
    scope: 'preservation',
    payload: z.strictObject({ reason: text().optional() }),
    basis: TAKEN,
  }),
];

/** A measure ends by itself with its last day, or when no claim was filed within thirty days of it. */
const ENDING_RULES = [
  'preservation.expiry',
  'preservation.file',
  'preservation.enforceAfterTitle',
  'preservation.enforceAfterPerformance',
];

function expire(facts: CaseFacts, c: FactContext): CaseFacts {
  const subject = String(c.event.payload['subject']);
  return changeMeasures(facts, [subject], (m) => ({ ...m, status: 'expired' }));
}

export const PRESERVATION_LAPSES: Readonly<Record<string, (facts: CaseFacts, c: FactContext) => CaseFacts>> =
  Object.fromEntries(ENDING_RULES.map((rule) => [rule, expire]));

export const PRESERVATION_GUARDS = {
  knownMeasure: onPayload((g) => {
    const { measureId } = g.event.payload;
    return measureId === undefined || liveMeasures(g.before).some((m) => m.id === measureId);
  }),
  someMeasureLive: onFacts((g) => liveMeasures(g.before).length > 0),
  anotherMeasureLive: onPayload((g) => liveMeasures(g.facts).length > 0),
  'lapse:preservation': onPayload((g) => ENDING_RULES.some((rule) => lapseOf(rule).test(g))),
} satisfies Record<string, GuardDefinition>;

const to = moves('preservation');
const APPLY = to('applied', TAKEN);
const MEASURES: Transitions = {
  'preservation.renewed': stays(RENEWED, 'someMeasureLive', 'knownMeasure'),
  'preservation.lifted': [
    stays(LIFTED, 'someMeasureLive', 'knownMeasure', 'anotherMeasureLive'),
    to('lifted', LIFTED, 'someMeasureLive', 'knownMeasure'),
  ],
  'deadline.lapsed': [
    stays(['民诉解释485'], 'lapse:preservation', 'anotherMeasureLive'),
    to('lifted', ['民诉解释485'], 'lapse:preservation'),
  ],
};

/** The state is that of the strongest live measure: another application changes it only when one is granted. */
export const PRESERVATION_STATES: Readonly<Record<string, { readonly on: Transitions }>> = {
  none: { on: { 'preservation.applied': APPLY } },
  applied: {
    on: {
      'preservation.applied': stays(TAKEN),
      'preservation.granted': to('granted', TAKEN),
      'preservation.refused': to('refused', TAKEN),
    },
  },
  granted: {
    on: {
      ...MEASURES,
      'preservation.applied': stays(TAKEN),
      'preservation.granted': stays(TAKEN),
      'preservation.refused': stays(TAKEN),
    },
  },
  refused: { on: { 'preservation.applied': APPLY } },
  lifted: { on: { 'preservation.applied': APPLY } },
};
