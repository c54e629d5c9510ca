import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';

const TAGS = ['escalations'];

const status = z.enum(['fired', 'acknowledged', 'answered']);

const episode = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    step: z.string(),
    status,
    dueAt: z.string(),
    firedAt: z.string(),
    acknowledgedBy: z.uuid().nullable(),
    acknowledgedAt: z.string().nullable(),
    answer: z.string().nullable(),
    deadlineId: z.uuid(),
    obligationVersion: z.int(),
    ruleId: z.string(),
    track: z.string(),
    end: z.string(),
    ownerId: z.uuid().nullable(),
    subjectType: z.enum(['case', 'ticket']),
    subjectId: z.uuid(),
  })
  .meta({ id: 'Episode' });

const settled = z.strictObject({ id: z.uuid(), version: z.int(), status });
const params = z.strictObject({ id: z.uuid() });

export const LIST_EPISODES = {
  summary: 'Escalation episodes within reach, the latest first',
  access: 'authenticated',
  query: pageQuery.extend({ status: status.optional(), scope: z.enum(['mine', 'union']).default('union') }),
  response: pageOf(episode),
  tags: TAGS,
} satisfies EndpointOptions;

export const ACKNOWLEDGE = {
  summary: 'Say that an episode has been seen',
  access: 'authenticated',
  params,
  body: z.strictObject({ expectedVersion: z.int().min(1) }),
  response: settled,
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;

export const ANSWER = {
  summary: 'Answer an episode in writing, which closes it',
  access: 'authenticated',
  params,
  body: z.strictObject({ expectedVersion: z.int().min(1), text: z.string().trim().min(1).max(4000) }),
  response: settled,
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;
