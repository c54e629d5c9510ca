import { z } from 'zod';
import { civilDate } from '../../civil-date.js';
import { code, date, id, text } from '../../payload-schema.js';
import { stays, type Transitions } from '../chart.js';
import { CASE_WIDE, restartOn } from '../clocks/clock-ledger.js';
import { allOf, fromEvent, type ClockRow } from '../clocks/clock-row.js';
import { defineEvent, type CaseEventDefinition } from '../event-definition.js';
import { moves } from './region-chart.js';

const AID_LAW = '法律援助法';

/** Legal aid (法律援助法; 工会法30): the union's own aid follows the same steps. */
export const ASSISTANCE_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('legalAid.applied', {
    scope: 'assistance',
    payload: z.strictObject({ scope: code().optional(), agencyId: id().optional() }),
    basis: [`${AID_LAW}31`, `${AID_LAW}38`],
  }),
  defineEvent('legalAid.supplemented', {
    scope: 'assistance',
    payload: z.strictObject({ completedOn: date().optional() }),
    pastDates: ['completedOn'],
    basis: [`${AID_LAW}43(2)`],
  }),
  defineEvent('legalAid.granted', {
    scope: 'assistance',
    payload: z.strictObject({}),
    basis: [`${AID_LAW}43(1)`],
  }),
  defineEvent('legalAid.refused', {
    scope: 'assistance',
    payload: z.strictObject({ reason: text().optional() }),
    basis: [`${AID_LAW}43(1)`],
  }),
  defineEvent('legalAid.objected', {
    scope: 'assistance',
    payload: z.strictObject({}),
    basis: [`${AID_LAW}49`],
  }),
  defineEvent('legalAid.assigned', {
    scope: 'assistance',
    payload: z.strictObject({ lawyer: id().optional() }),
    basis: [`${AID_LAW}43(1)`],
  }),
  defineEvent('legalAid.ended', {
    scope: 'assistance',
    payload: z.strictObject({ reason: text().optional() }),
    basis: [`${AID_LAW}48`],
  }),
];

const to = moves('assistance');
const APPLY: Transitions = { 'legalAid.applied': to('applied', [`${AID_LAW}31`, `${AID_LAW}38`]) };
const END: Transitions = { 'legalAid.ended': to('ended', [`${AID_LAW}48`]) };

export const ASSISTANCE_STATES: Readonly<Record<string, { readonly on: Transitions }>> = {
  none: { on: APPLY },
  applied: {
    on: {
      ...END,
      'legalAid.supplemented': stays([`${AID_LAW}43(2)`]),
      'legalAid.granted': to('granted', [`${AID_LAW}43(1)`]),
      'legalAid.refused': to('refused', [`${AID_LAW}43(1)`]),
    },
  },
  granted: { on: { ...END, 'legalAid.assigned': to('assigned', [`${AID_LAW}43(1)`]) } },
  assigned: { on: END },
  refused: {
    on: {
      ...APPLY,
      'legalAid.objected': stays([`${AID_LAW}49`]),
      // The justice department's answer to the objection: aid after all, or the refusal stands.
      'legalAid.granted': to('granted', [`${AID_LAW}49`]),
      'legalAid.refused': stays([`${AID_LAW}49`]),
    },
  },
  ended: { on: APPLY },
};

export const ASSISTANCE_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'legalAid.decide',
    scope: CASE_WIDE,
    opens: { 'legalAid.applied': fromEvent },
    closes: allOf('legalAid.granted', 'legalAid.refused'),
    withdraws: allOf('legalAid.ended'),
    // The seven days run from a complete application: papers handed in later begin them anew.
    adjusts: {
      'legalAid.supplemented': (c) => {
        const { completedOn } = c.event.payload;
        return {
          change: restartOn(typeof completedOn === 'string' ? civilDate(completedOn) : c.event.occurredOn),
        };
      },
    },
  },
  {
    rule: 'legalAid.assign',
    scope: CASE_WIDE,
    opens: { 'legalAid.granted': fromEvent },
    closes: allOf('legalAid.assigned'),
    withdraws: allOf('legalAid.ended'),
  },
  {
    rule: 'legalAid.objection',
    scope: CASE_WIDE,
    opens: { 'legalAid.objected': fromEvent },
    closes: allOf('legalAid.granted', 'legalAid.refused'),
    withdraws: allOf('legalAid.applied'),
  },
];
