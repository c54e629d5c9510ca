import { z } from 'zod';
import { date } from '../domain/payload-schema.js';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';
import { GROUPS } from './due-cohort.js';

const TAGS = ['reports'];

const rate = z.strictObject({
  numerator: z.int(),
  denominator: z.int(),
  rate: z.number().nullable().describe('Four decimals; null means that there are no cases'),
});

const definition = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  words: z.string(),
  formula: z.string(),
  source: z.string(),
});

const period = z.strictObject({
  from: date().describe('First day of the period (Asia/Shanghai)'),
  to: date().describe('Last day of the period, itself included'),
  union: z.uuid().optional().describe('Only this union and those below it'),
});

const figures = z.strictObject({
  ...rate.shape,
  onTime: rate,
  firstTime: rate,
});

export const CLOSURE = {
  summary: 'Closure rate of the tickets due in a period, with its numbers and definition',
  access: 'authenticated',
  query: period.extend({ groupBy: z.enum(GROUPS).optional() }),
  response: figures.extend({
    definition,
    definitions: z.array(definition).describe('Of every figure in this answer'),
    from: z.string(),
    to: z.string(),
    asOf: z.string(),
    groupBy: z.enum(GROUPS).nullable(),
    groups: z.array(figures.extend({ key: z.string(), label: z.string() })),
    items: z.string().describe('Address of the list behind the figure'),
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const CLOSURE_ITEMS = {
  summary: 'The tickets counted by the closure rate of the same period',
  access: 'authenticated',
  query: pageQuery.extend(period.shape),
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        number: z.string(),
        unionName: z.string(),
        state: z.string(),
        dueAt: z.string(),
        acceptedAt: z.string().nullable(),
        closed: z.boolean(),
        onTime: z.boolean(),
      })
      .meta({ id: 'DueTicket' }),
  ),
  tags: TAGS,
} satisfies EndpointOptions;
