import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';

const TAGS = ['inbox'];

export const LIST_INBOX = {
  summary: 'What you were told, the latest first',
  access: 'authenticated',
  query: pageQuery.extend({ unread: z.stringbool().optional() }),
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        kind: z.string(),
        text: z.string(),
        subjectType: z.enum(['case', 'ticket']),
        subjectId: z.uuid(),
        params: z.record(z.string(), z.unknown()),
        createdAt: z.string(),
        readAt: z.string().nullable(),
      })
      .meta({ id: 'InboxItem' }),
  ),
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_ITEM = {
  summary: 'Mark a notice as read',
  access: 'authenticated',
  params: z.strictObject({ id: z.uuid() }),
  response: z.strictObject({ id: z.uuid(), readAt: z.string() }),
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;
