import { z } from 'zod';
import { date, money } from '../domain/payload-schema.js';
import {
  CATEGORIES,
  CHANNELS,
  DIFFICULTIES,
  TICKET_STATES,
  URGENCIES,
} from '../domain/ticket-lifecycle/ticket-words.js';
import type { Role } from '../identity/index.js';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';
import {
  caller,
  claim,
  claimHead,
  employer,
  idNumber,
  instantField,
  phone,
  worker,
  words,
} from './ticket-fields.js';
import { deadline, ticketPage } from './ticket-page.dto.js';

const TAGS = ['tickets'];

/** Who may file: the operator on the phone; specialists and supervisors for whoever stands at the window. */
export const FILERS: readonly Role[] = ['operator', 'specialist', 'supervisor'];

export const fileBody = z.strictObject({
  channel: z.enum(CHANNELS),
  category: z.enum(CATEGORIES),
  subCategory: z.string().trim().max(100).optional(),
  difficulty: z.enum(DIFFICULTIES).default('ordinary'),
  urgency: z.enum(URGENCIES).default('ordinary'),
  caller: caller().optional().describe('Left out, or without name, phone and number: an anonymous caller'),
  employer: employer().optional(),
  workplace: z.string().trim().max(300).optional(),
  regionCode: z
    .string()
    .regex(/^\d{2,12}$/, { message: 'code' })
    .optional(),
  narrative: words(4000).optional(),
  wanted: words(4000).optional(),
  workers: z.array(worker()).max(500).optional(),
  claims: z.array(claim()).max(100).optional(),
  recordingRef: z.string().trim().max(200).optional(),
  confidential: z.boolean().optional(),
  union: z.string().max(100).optional().describe('Id or full name of the union that takes the call'),
  occurredAt: instantField().optional().describe('When the call came in; now when left out'),
});

export const ticketFactBody = z.strictObject({
  type: z.string().min(1).max(80),
  occurredAt: instantField().optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

export const caseBody = z.strictObject({
  caseId: z.uuid().optional().describe('Link this case instead of opening one'),
  entry: z
    .strictObject({
      type: z.string().min(1).max(80),
      occurredOn: z.string(),
      track: z.string().max(20).optional(),
      payload: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  claims: z
    .array(
      z.strictObject({
        head: claimHead(),
        amount: money().optional(),
        knewOn: date().optional(),
        relationEndedOn: date().optional(),
        relationOngoing: z.boolean().optional(),
      }),
    )
    .max(100)
    .optional()
    .describe("The claims of the case in full, instead of the ticket's"),
  expectedVersion: z.int().min(1).optional(),
});

const listItem = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  state: z.enum(TICKET_STATES),
  category: z.string(),
  difficulty: z.string(),
  urgency: z.string(),
  channel: z.string(),
  unionId: z.uuid(),
  unionName: z.string(),
  ownerId: z.uuid().nullable(),
  callerName: z.string().nullable(),
  employerName: z.string().nullable(),
  outcome: z.string().nullable(),
  caseId: z.uuid().nullable(),
  problem: z.boolean(),
  confidential: z.boolean(),
  filedAt: z.string(),
  closedAt: z.string().nullable(),
  nextDueAt: z.string().nullable(),
  overdue: z.boolean(),
  demo: z.boolean(),
});

const params = z.strictObject({ id: z.uuid() });

export const SORTS = ['-filedAt', 'filedAt', 'queue'] as const;

export const FILE_TICKET = {
  summary: 'File a ticket; its number is read to the caller',
  access: 'authenticated',
  roles: FILERS,
  body: fileBody,
  response: ticketPage,
  tags: TAGS,
} satisfies EndpointOptions;

export const LIST_TICKETS = {
  summary: 'Tickets within reach; sort=queue: urgent first, then the oldest',
  access: 'authenticated',
  query: pageQuery.extend({
    state: z.enum(TICKET_STATES).optional(),
    category: z.enum(CATEGORIES).optional(),
    urgency: z.enum(URGENCIES).optional(),
    ownerId: z.uuid().optional(),
    mine: z.stringbool().optional().describe('Those I own'),
    overdue: z.stringbool().optional(),
    open: z.stringbool().optional(),
    union: z.uuid().optional().describe('Those that lie with this union or below it'),
    sort: z.enum(SORTS).default('-filedAt'),
  }),
  response: pageOf(listItem),
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_TICKET = {
  summary: 'One ticket: state, people, allowed events, deadlines, chain of dispatch',
  access: 'authenticated',
  params,
  response: ticketPage,
  tags: TAGS,
} satisfies EndpointOptions;

export const SEND_TICKET_EVENT = {
  summary: 'Record a fact on a ticket; answers the ticket after it',
  access: 'authenticated',
  params,
  body: ticketFactBody.extend({ expectedVersion: z.int().min(1) }),
  response: ticketPage,
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_TICKET_EVENTS = {
  summary: 'The log of a ticket with its hashes',
  access: 'authenticated',
  params,
  response: z.strictObject({
    items: z.array(
      z.looseObject({
        seq: z.int(),
        type: z.string(),
        occurredOn: z.string(),
        occurredAt: z.string(),
        hash: z.string(),
      }),
    ),
    texts: z.record(z.string(), z.string()),
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const VERIFY_TICKET_EVENTS = {
  summary: 'Recompute the hash chain and replay the log against the stored state',
  access: 'authenticated',
  params,
  response: z.strictObject({
    ok: z.boolean(),
    events: z.int(),
    seq: z.int().optional(),
    fault: z.string().optional(),
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_TICKET_DEADLINES = {
  summary: 'All deadlines of a ticket, closed ones included',
  access: 'authenticated',
  params,
  response: z.strictObject({ items: z.array(deadline) }),
  tags: TAGS,
} satisfies EndpointOptions;

export const OPEN_TICKET_CASE = {
  summary: 'Open a case from a ticket (200 with the same case when it has one), or link one',
  access: 'authenticated',
  params,
  body: caseBody,
  response: z.strictObject({
    id: z.uuid(),
    number: z.string(),
    version: z.int(),
    state: z.string(),
    stage: z.string().nullable(),
    ticket: ticketPage,
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const FIND_DUPLICATES = {
  summary: 'Likely duplicates of the last 180 days while the operator types',
  access: 'authenticated',
  body: z.strictObject({
    phone: phone().optional(),
    idNumber: idNumber().optional(),
    employer: z.string().trim().min(1).max(200).optional().describe('Name or credit code'),
    claimHead: claimHead().optional(),
  }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        number: z.string(),
        state: z.string(),
        category: z.string(),
        filedAt: z.string(),
        unionName: z.string(),
        employerName: z.string().nullable(),
        matches: z.array(z.enum(['phone', 'idNumber', 'employer'])),
      }),
    ),
  }),
  status: 200,
  idempotent: false,
  tags: TAGS,
} satisfies EndpointOptions;
