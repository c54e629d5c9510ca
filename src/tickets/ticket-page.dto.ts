import { z } from 'zod';
import { TICKET_STATES } from '../domain/ticket-lifecycle/ticket-words.js';

const union = z.strictObject({ id: z.uuid(), name: z.string() });

export const deadline = z.looseObject({
  id: z.uuid(),
  ruleId: z.string(),
  subject: z.string(),
  status: z.enum(['open', 'met', 'lapsed', 'withdrawn']),
  cause: z.string().nullable(),
  startAt: z.string().nullable(),
  end: z.string(),
  dueAt: z.string(),
  unit: z.string(),
  overdue: z.boolean(),
});

const callBack = z.strictObject({
  at: z.string(),
  reached: z.boolean(),
  solved: z.string().nullable(),
  satisfiedWithResult: z.int().nullable(),
  satisfiedWithHandling: z.int().nullable(),
  confirmsReport: z.boolean().nullable(),
});

const person = z.strictObject({
  name: z.string(),
  phone: z.string().nullable().describe('Last four digits'),
  idNumber: z.string().nullable().describe('Last four characters'),
});

export const ticketPage = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  demo: z.boolean(),
  state: z.enum(TICKET_STATES),
  stateLabel: z.string(),
  labels: z.record(z.string(), z.string()).describe('What the codes of this page are called, by field'),
  suspended: z.boolean(),
  category: z.string(),
  subCategory: z.string().nullable(),
  difficulty: z.string(),
  urgency: z.string(),
  channel: z.string(),
  confidential: z.boolean(),
  filedAt: z.string(),
  closedAt: z.string().nullable(),
  closedAs: z.string().nullable(),
  unionId: z.uuid().describe('The union it lies with'),
  filingUnion: union,
  dispatchingUnion: union,
  handlingUnion: union.nullable(),
  chain: z.array(union).describe('From the union that filed it down to the one that handles it'),
  assistingUnions: z.array(union).describe('Those that still owe an answer'),
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  caller: person.extend({ worker: z.uuid().nullable() }).nullable(),
  workers: z.array(
    person.extend({
      id: z.uuid(),
      isCaller: z.boolean(),
      months: z.string().nullable(),
      amount: z.string().nullable(),
      recovered: z.string().nullable(),
      callBack: callBack.nullable(),
    }),
  ),
  claims: z.array(z.strictObject({ id: z.string(), head: z.string(), amount: z.string().nullable() })),
  amount: z.string().describe('Sum claimed'),
  employer: z
    .strictObject({
      id: z.uuid(),
      name: z.string(),
      uscc: z.string().nullable(),
      address: z.string().nullable(),
    })
    .nullable(),
  regionCode: z.string().nullable(),
  workplace: z.string().nullable(),
  narrative: z.string().nullable(),
  wanted: z.string().nullable(),
  recordingRef: z.string().nullable(),
  outcome: z
    .string()
    .nullable()
    .describe('By the word of the worker where reached, else as the handler claims'),
  claimedOutcome: z.string().nullable(),
  recovered: z.string().nullable(),
  caseId: z.uuid().nullable(),
  cases: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      version: z.int(),
      stage: z.string().nullable(),
      state: z.string(),
      outcome: z.string().nullable(),
      closedOn: z.string().nullable(),
    }),
  ),
  problem: z.string().nullable().describe('Why it is a problem ticket'),
  reopenProposed: z.boolean(),
  reworks: z.int(),
  openInstructions: z.int(),
  allowedEvents: z.array(
    z.strictObject({
      type: z.string(),
      label: z.string(),
      basis: z.array(z.string()),
      payloadSchema: z.record(z.string(), z.unknown()),
    }),
  ),
  deadlines: z.array(deadline),
  events: z.int().describe('How many facts its log holds'),
});
