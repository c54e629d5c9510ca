import { z } from 'zod';
import { date, text } from '../../payload-schema.js';
import { stays, type Transitions } from '../chart.js';
import { defineEvent, type CaseEventDefinition } from '../event-definition.js';

const UNION_RULES = ['总工发〔2023〕23号'];

/** The union's own pause: it stops only clocks whose source is the house default and refuses nothing. */
export const CUSTODY_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('case.suspended', {
    scope: 'custody',
    payload: z.strictObject({ reason: text(), until: date() }),
    basis: UNION_RULES,
    tasks: (_, p, c) => [{ code: 'resumeCase', subject: p.until, since: c.event.occurredOn }],
  }),
  defineEvent('case.resumed', { scope: 'custody', payload: z.strictObject({}), basis: UNION_RULES }),
];

export const CUSTODY_STATES: Readonly<Record<string, { readonly on: Transitions }>> = {
  active: { on: { 'case.suspended': { ...stays(UNION_RULES), target: '#regions.custody.suspended' } } },
  suspended: { on: { 'case.resumed': { ...stays(UNION_RULES), target: '#regions.custody.active' } } },
};
