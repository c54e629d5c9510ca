import { z } from 'zod';
import { CLAIM_KINDS } from '../domain/claims/claim-kinds.js';
import type { EndpointOptions } from '../platform/http/index.js';

const TAGS = ['claims'];
const amount = z.string().describe('CNY with two decimals');
const kind = z.enum(CLAIM_KINDS.map((claim) => claim.kind));

const remark = z.strictObject({ code: z.string(), text: z.string() });

export const LIST_KINDS = {
  summary: 'What can be computed, with the articles and the inputs of each',
  access: 'authenticated',
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          kind,
          label: z.string(),
          basis: z.array(z.string()),
          inputs: z.unknown().describe('JSON Schema of `inputs`'),
        })
        .meta({ id: 'ClaimKind' }),
    ),
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const COMPUTE_CLAIM = {
  summary: 'What a claim is worth, with the formula written out; stores nothing',
  access: 'authenticated',
  body: z.strictObject({
    kind,
    inputs: z.record(z.string(), z.unknown()).describe('As `GET /claims/kinds` describes for the kind'),
  }),
  response: z
    .strictObject({
      kind,
      label: z.string(),
      amount: amount.describe('Of the final-award test: the line each item is held against'),
      formula: z.string(),
      articles: z.array(z.string()),
      applied: z.array(remark).describe('Floors, caps and cut-offs that changed the amount'),
      flags: z.array(remark).describe('What is not settled: unverified figures, local practice'),
      items: z
        .array(z.strictObject({ label: z.string(), amount, final: z.boolean().nullable() }))
        .describe('Of the final-award test'),
      rounding: z.string(),
    })
    .meta({ id: 'ClaimResult' }),
  status: 200,
  idempotent: false,
  tags: TAGS,
} satisfies EndpointOptions;
