import { z } from 'zod';
import { date } from '../domain/payload-schema.js';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';

const TAGS = ['deadlines'];

const deadline = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    subjectType: z.enum(['case', 'ticket']),
    subjectId: z.uuid(),
    track: z.string(),
    ruleId: z.string(),
    ruleVersion: z.int(),
    subject: z.string().describe('Party, instalment, document, letter … the deadline is about; may be empty'),
    startSeq: z.int().describe('Number of the event it runs from'),
    status: z.enum(['open', 'met', 'lapsed', 'withdrawn']),
    cause: z.string().nullable(),
    startOn: z.string(),
    startAt: z.string().nullable(),
    rawEnd: z.string().describe('Last day as counted'),
    end: z.string().describe('Last day in law, rolled off rest days'),
    actBy: z.string().describe('Advice: the earlier of the two'),
    dueAt: z.string(),
    unit: z.string(),
    provisional: z.boolean().describe('Touches a year whose calendar is not published yet'),
    calendarVersion: z.string(),
    basis: z.array(z.string()),
    actor: z.string(),
    ownerId: z.uuid().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'Deadline' });

const words = z.strictObject({ zh: z.string(), en: z.string() });

const rule = z
  .looseObject({
    id: z.string(),
    version: z.int(),
    basis: z.array(z.string()),
    verification: z.string(),
    length: z.number(),
    unit: z.string(),
    direction: z.enum(['forward', 'backward']),
    roll: z.boolean(),
    actor: z.string(),
    label: words,
    startsOn: words,
  })
  .meta({ id: 'DeadlineRule' });

export const LIST_DEADLINES = {
  summary: 'Deadlines across cases and tickets within reach, the soonest first',
  access: 'authenticated',
  query: pageQuery.extend({
    due: z.enum(['overdue', '3', '7']).optional().describe('Past its end, or due within 3 or 7 days'),
    scope: z.enum(['mine', 'union']).default('union'),
    status: z.enum(['open', 'met', 'lapsed', 'withdrawn']).optional(),
    subjectType: z.enum(['case', 'ticket']).optional(),
    provisional: z
      .stringbool()
      .optional()
      .describe('Touches a year whose calendar is not published yet, or not'),
  }),
  response: pageOf(deadline),
  tags: TAGS,
} satisfies EndpointOptions;

export const EXPLAIN = {
  summary: 'How a deadline was counted, day by day, in words',
  access: 'authenticated',
  params: z.strictObject({ id: z.uuid() }),
  response: z.strictObject({ deadline, lines: z.array(z.string()), computed: z.unknown() }),
  tags: TAGS,
} satisfies EndpointOptions;

export const LIST_RULES = {
  summary: 'The catalogue of deadline rules with articles and how sure we are of each',
  access: 'authenticated',
  response: z.strictObject({ items: z.array(rule) }),
  tags: TAGS,
} satisfies EndpointOptions;

const ruleId = z.strictObject({ ruleId: z.string().max(80) });

export const READ_RULE = {
  summary: 'One deadline rule',
  access: 'authenticated',
  params: ruleId,
  response: rule,
  tags: TAGS,
} satisfies EndpointOptions;

export const COMPUTE = {
  summary: 'Count a deadline: the calculator behind every stored one',
  access: 'authenticated',
  params: ruleId,
  body: z.strictObject({
    start: date(),
    dueOn: date().optional(),
    length: z.int().min(1).max(1000).optional(),
    variant: z.string().max(40).optional(),
    extensionDays: z.int().min(0).max(1000).optional(),
    pauses: z
      .array(z.strictObject({ from: date(), to: date() }))
      .max(50)
      .optional(),
    restarts: z.array(date()).max(50).optional(),
    jurisdiction: z
      .string()
      .regex(/^\d{2,12}$/, { message: 'code' })
      .optional(),
  }),
  response: z.looseObject({
    ruleId: z.string(),
    rawEnd: z.string(),
    end: z.string(),
    actBy: z.string(),
    unit: z.string(),
    provisional: z.boolean(),
    calendarVersion: z.string(),
    steps: z.array(z.looseObject({ date: z.string(), kind: z.string() })),
    lines: z.array(z.string()),
  }),
  status: 200,
  idempotent: false,
  tags: TAGS,
} satisfies EndpointOptions;
