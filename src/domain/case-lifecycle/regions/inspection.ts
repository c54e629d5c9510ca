import { z } from 'zod';
import { code, date, id, money } from '../../payload-schema.js';
import { addMonths } from '../../civil-date.js';
import { openTracks } from '../case-state.js';
import { stays, type Transitions } from '../chart.js';
import { CASE_WIDE, extendBy } from '../clocks/clock-ledger.js';
import { allOf, from, type ClockContext, type ClockRow, type ClockStart } from '../clocks/clock-row.js';
import { defineEvent, type CaseEventDefinition } from '../event-definition.js';
import { onFacts, type GuardDefinition, type GuardInput } from '../guards.js';
import { limitationStart } from '../stages/every-stage/every-stage.clocks.js';
import { changeInspection } from './inspection-record.js';
import { moves } from './region-chart.js';

const REGULATION = '监察条例';
const MOST_EXTENSION_DAYS = 30;

export const INSPECTION_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('inspection.referred', {
    scope: 'inspection',
    payload: z.strictObject({ agencyId: id().optional() }),
    basis: ['保障农民工工资支付条例10(3)', '工会法23'],
    facts: (facts, p, c) => {
      const on = c.event.occurredOn;
      const handOvers = p.agencyId
        ? [...facts.handOvers, { seq: c.event.seq, agencyId: p.agencyId, on }]
        : facts.handOvers;
      return changeInspection({ ...facts, handOvers }, { referredOn: on });
    },
  }),
  defineEvent('inspection.complained', {
    scope: 'inspection',
    payload: z.strictObject({ by: code(), receivedOn: date().optional() }),
    pastDates: ['receivedOn'],
    basis: [`${REGULATION}9`, '调解仲裁法9'],
    facts: (facts, _, c) => changeInspection(facts, { complainedOn: c.event.occurredOn }),
  }),
  defineEvent('inspection.accepted', {
    scope: 'inspection',
    payload: z.strictObject({ filedOn: date().optional() }),
    pastDates: ['filedOn'],
    basis: ['监察若干规定18'],
    facts: (facts, p, c) => changeInspection(facts, { filedOn: p.filedOn ?? c.event.occurredOn }),
  }),
  defineEvent('inspection.investigating', {
    scope: 'inspection',
    payload: z.strictObject({}),
    basis: [`${REGULATION}16`],
  }),
  defineEvent('inspection.extended', {
    scope: 'inspection',
    payload: z.strictObject({ days: z.number().int().positive().optional() }),
    basis: [`${REGULATION}17`],
    irregular: (_, p) =>
      (p.days ?? 0) > MOST_EXTENSION_DAYS
        ? [{ code: 'extensionTooLong', basis: [`${REGULATION}17`], remedy: 'chase' }]
        : [],
  }),
  defineEvent('inspection.decided', {
    scope: 'inspection',
    payload: z.strictObject({
      result: code().optional(),
      orderPayBy: date().optional(),
      amount: money().optional(),
    }),
    basis: [`${REGULATION}18`, `${REGULATION}26`],
    facts: (facts, p) =>
      changeInspection(facts, {
        ...(p.orderPayBy ? { orderPayBy: p.orderPayBy } : {}),
        ...(p.amount ? { orderedAmount: p.amount } : {}),
      }),
  }),
  defineEvent('inspection.performed', {
    scope: 'inspection',
    payload: z.strictObject({ amount: money().optional() }),
    basis: [`${REGULATION}26`],
    // Money is counted once, as `performance.paid` on the claim it settles.
    tasks: (_, __, c) => [{ code: 'recordPayment', subject: '', since: c.event.occurredOn }],
  }),
  defineEvent('inspection.overdue', {
    scope: 'inspection',
    payload: z.strictObject({}),
    basis: [`${REGULATION}26`, '劳动合同法85'],
    tasks: (_, __, c) => [{ code: 'claimAdditionalCompensation', subject: '', since: c.event.occurredOn }],
  }),
  defineEvent('inspection.declined', {
    scope: 'inspection',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['监察若干规定18', `${REGULATION}21(2)`],
  }),
  defineEvent('inspection.policeTransferred', {
    scope: 'inspection',
    payload: z.strictObject({ to: id().optional(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['保障农民工工资支付条例41'],
    facts: (facts, p, c) => changeInspection(facts, { policeTransferredOn: p.on ?? c.event.occurredOn }),
  }),
];

/** While another body has the same claim, the inspection only points to it (监察条例21(2)). */
const BEFORE_ANOTHER_BODY: readonly string[] = [
  'mediation.ongoing',
  'mediation.review',
  'mediation.confirmation',
  'mediation.paymentOrder',
  'arbitration.filed',
  'arbitration.pending',
  'arbitration.setAside',
  'litigation.filed',
  'litigation.firstInstance',
  'litigation.judged',
  'litigation.secondInstance',
  'litigation.retrial',
];

const LOOKBACK_MONTHS = 24;

/** Somebody's claim is still inside two years; one that goes on, or whose beginning nobody knows, is. */
function insideLookback(g: GuardInput): boolean {
  const open = g.before.claims.filter((claim) => claim.status === 'open');
  return (
    open.length === 0 ||
    open.some((claim) => {
      const start = limitationStart(claim);
      return start === null || g.event.occurredOn <= addMonths(start, LOOKBACK_MONTHS);
    })
  );
}

export const INSPECTION_GUARDS = {
  notBeforeAnotherBody: onFacts(
    (g) => openTracks(g.state).some((track) => !BEFORE_ANOTHER_BODY.includes(track.state)),
    `${REGULATION}21(2)`,
  ),
  withinInspectionLookback: onFacts(insideLookback, `${REGULATION}20`),
} satisfies Record<string, GuardDefinition>;

const to = moves('inspection');

const COMPLAIN: Transitions = {
  'inspection.complained': to(
    'complained',
    [`${REGULATION}9`, '调解仲裁法9', '调解仲裁法27(2)'],
    'notBeforeAnotherBody',
    'withinInspectionLookback',
  ),
};
const POLICE: Transitions = { 'inspection.policeTransferred': stays(['保障农民工工资支付条例41']) };
const HANDED_OVER = ['保障农民工工资支付条例10(3)', '工会法23'];
const RUNNING: Transitions = {
  ...POLICE,
  'inspection.extended': stays([`${REGULATION}17`]),
  'inspection.decided': to('decided', [`${REGULATION}18`, `${REGULATION}26`]),
};

export const INSPECTION_STATES: Readonly<Record<string, { readonly on: Transitions }>> = {
  none: { on: { ...COMPLAIN, 'inspection.referred': to('referred', HANDED_OVER) } },
  referred: { on: { ...COMPLAIN, 'inspection.referred': stays(HANDED_OVER) } },
  complained: {
    on: {
      ...POLICE,
      'inspection.accepted': to('accepted', ['监察若干规定18']),
      'inspection.declined': to('declined', ['监察若干规定18', `${REGULATION}21(2)`]),
    },
  },
  accepted: { on: { ...RUNNING, 'inspection.investigating': to('investigating', [`${REGULATION}16`]) } },
  investigating: { on: RUNNING },
  decided: {
    on: {
      ...COMPLAIN,
      ...POLICE,
      'inspection.performed': to('performed', [`${REGULATION}26`]),
      'inspection.overdue': to('overdue', [`${REGULATION}26`, '劳动合同法85']),
    },
  },
  overdue: { on: { ...POLICE, 'inspection.performed': to('performed', [`${REGULATION}26`]) } },
  performed: { on: COMPLAIN },
  declined: { on: COMPLAIN },
};

function orderedDay(c: ClockContext): readonly ClockStart[] {
  const dueOn = c.facts.stages.inspection?.orderPayBy;
  return dueOn && c.event.payload['orderPayBy'] === dueOn
    ? [{ on: c.event.occurredOn, input: { dueOn } }]
    : [];
}

export const INSPECTION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'inspection.acceptance',
    scope: CASE_WIDE,
    opens: { 'inspection.complained': from('receivedOn') },
    closes: allOf('inspection.accepted', 'inspection.declined'),
  },
  {
    rule: 'inspection.conclude',
    scope: CASE_WIDE,
    opens: { 'inspection.accepted': from('filedOn') },
    closes: allOf('inspection.decided'),
    adjusts: {
      'inspection.extended': (c) => {
        const { days } = c.event.payload;
        return { change: extendBy(typeof days === 'number' ? days : MOST_EXTENSION_DAYS) };
      },
    },
  },
  {
    rule: 'inspection.payBy',
    scope: CASE_WIDE,
    opens: { 'inspection.decided': orderedDay },
    closes: allOf('inspection.performed', 'inspection.overdue'),
  },
];
