import { z } from 'zod';
import type { EndpointOptions } from '../platform/http/index.js';

const TAGS = ['law'];
const VERIFICATIONS = ['verified', 'secondary', 'default', 'pending legal review'] as const;

const term = z.strictObject({
  length: z.int().describe('0 with the unit `date`: the day is agreed or ordered'),
  unit: z.enum(['calendarDay', 'workingDay', 'month', 'year', 'date', 'hour']),
  unitLabel: z.string(),
  extension: z.boolean().describe('Only ever added to another period'),
});

const row = z
  .strictObject({
    id: z.string(),
    law: z.string().describe('Short form, as rules and events cite it'),
    lawFull: z.string(),
    article: z.string().describe('The leading article; empty where the whole instrument is meant'),
    version: z.string().describe('Text whose article numbers these are'),
    inForceFrom: z.string().nullable(),
    region: z.string().nullable().describe('GB/T 2260 prefix where the row holds in one place only'),
    clock: z.boolean().describe('Does the text fix a period?'),
    terms: z.array(term),
    verified: z.enum(VERIFICATIONS),
    verifiedLabel: z.string(),
    summary: z.string(),
    cites: z.array(z.string()),
    usedBy: z.array(z.string()).describe('`rule:award.sue`, `event:…`, `guard:…`, `claim:…`'),
    unusedReason: z.string().nullable().describe('Why nothing names the row, or no rule counts its period'),
  })
  .meta({ id: 'LawRow' });

export const LIST_LAW = {
  summary: 'The articles behind rules, events and guards, with how sure we are of each',
  access: 'authenticated',
  query: z.strictObject({
    basis: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('A basis as events and deadlines print it, e.g. 调解仲裁法29'),
    verified: z.enum(VERIFICATIONS).optional(),
    clock: z.stringbool().optional().describe('Rows that fix a period, or the others'),
    used: z.stringbool().optional().describe('Rows that something of ours names, or the others'),
  }),
  response: z.strictObject({ items: z.array(row) }),
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_LAW = {
  summary: 'One row of the law',
  access: 'authenticated',
  params: z.strictObject({ rowId: z.string().max(40) }),
  response: row,
  tags: TAGS,
} satisfies EndpointOptions;
