import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';
import { UNION_LEVELS } from './union-level.js';

const union = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  level: z.enum(UNION_LEVELS),
  levelLabel: z.string(),
  name: z.string(),
  regionCode: z.string().describe('GB/T 2260 without trailing zeros; statistical codes below the county'),
  path: z.string().describe('Place in the tree; own and below share its beginning'),
});

export const LIST_UNIONS = {
  summary: 'Your unions and all below them, from the top',
  access: 'authenticated',
  query: pageQuery.extend({
    name: z.string().trim().min(1).max(100).optional().describe('Part of the name'),
    level: z.enum(UNION_LEVELS).optional(),
  }),
  response: pageOf(union.meta({ id: 'UnionInList' })),
} satisfies EndpointOptions;

export const READ_UNION = {
  summary: 'A union of your part of the tree, with its superiors',
  access: 'authenticated',
  params: z.strictObject({ id: z.uuid() }),
  response: union
    .extend({
      superiors: z
        .array(z.strictObject({ id: z.uuid(), level: z.enum(UNION_LEVELS), name: z.string() }))
        .describe('The nearest first'),
    })
    .meta({ id: 'Union' }),
} satisfies EndpointOptions;
