import { z } from 'zod';
import { STAGES } from '../domain/case-lifecycle/case-state.js';
import { date, money } from '../domain/payload-schema.js';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';

const TAGS = ['cases'];

export const factBody = z.strictObject({
  type: z.string().min(1).max(80),
  occurredOn: z.string(),
  track: z.string().max(20).optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

const person = z.strictObject({
  name: z.string().trim().min(1).max(100),
  phone: z.string().max(30).optional(),
  idNumber: z.string().max(30).optional(),
});

const employer = z.strictObject({
  name: z.string().trim().min(1).max(200),
  uscc: z.string().max(30).optional(),
  address: z.string().max(300).optional(),
});

export const openBody = z.strictObject({
  /** Id or full name of the union that takes the case; needed when the caller works at several. */
  union: z.string().max(100).optional(),
  channel: z.string().max(40).optional(),
  workplace: z.string().max(300).optional(),
  regionCode: z
    .string()
    .regex(/^\d{2,12}$/, { message: 'code' })
    .optional(),
  worker: person.optional(),
  workers: z.array(person).max(500).optional(),
  employer: employer.optional(),
  claims: z
    .array(
      z.strictObject({
        head: z.string().regex(/^[A-Za-z][A-Za-z0-9.]{0,63}$/, { message: 'code' }),
        amount: money().optional(),
        knewOn: date().optional(),
        relationEndedOn: date().optional(),
        relationOngoing: z.boolean().optional(),
      }),
    )
    .max(100)
    .optional(),
  ownerId: z.uuid().optional(),
  entry: factBody.optional(),
});

const deadline = z.looseObject({
  id: z.uuid(),
  ruleId: z.string(),
  track: z.string(),
  subject: z.string(),
  status: z.enum(['open', 'met', 'lapsed', 'withdrawn']),
  startOn: z.string(),
  rawEnd: z.string(),
  end: z.string(),
  actBy: z.string(),
  dueAt: z.string(),
  provisional: z.boolean(),
  basis: z.array(z.string()),
});

const allowedEvent = z.strictObject({
  type: z.string(),
  label: z.string(),
  basis: z.array(z.string()),
  tracks: z.array(z.string()),
  payloadSchema: z.record(z.string(), z.unknown()),
});

const stage = z.enum(STAGES).nullable();

export const casePage = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  demo: z.boolean(),
  unionId: z.uuid(),
  ownerId: z.uuid().nullable(),
  ticketId: z.uuid().nullable(),
  region: z.string(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  stage,
  state: z.string(),
  stateLabel: z.string(),
  outcome: z.string().nullable(),
  outcomes: z.array(z.string()),
  claimed: z.string(),
  recovered: z.string(),
  tracks: z.array(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      stage,
      state: z.string(),
      claims: z.array(z.string()),
      workers: z.array(z.string()),
      allowedEvents: z.array(z.string()),
      deadlines: z.array(deadline),
    }),
  ),
  regions: z.record(z.string(), z.string()),
  allowedEvents: z.array(allowedEvent),
  deadlines: z.array(deadline),
  parties: z.array(
    z.looseObject({ id: z.uuid(), role: z.string(), kind: z.string(), name: z.string().optional() }),
  ),
  claims: z.array(z.looseObject({ id: z.string(), head: z.string(), amount: z.string().nullable() })),
  instruments: z.array(z.looseObject({ id: z.string(), kind: z.string(), status: z.string() })),
  payments: z.array(z.looseObject({ seq: z.int(), on: z.string(), amount: z.string() })),
  handOvers: z.array(z.looseObject({ agencyId: z.uuid(), on: z.string() })),
  tasks: z.array(
    z.looseObject({ code: z.string(), track: z.string(), subject: z.string(), since: z.string() }),
  ),
  irregularities: z.array(z.looseObject({ seq: z.int(), code: z.string(), basis: z.array(z.string()) })),
});

const listItem = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  unionId: z.uuid(),
  unionName: z.string(),
  stage: z.string().nullable(),
  state: z.string(),
  outcome: z.string().nullable(),
  ownerId: z.uuid().nullable(),
  ticketId: z.uuid().nullable(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  nextDeadline: z.string().nullable(),
  demo: z.boolean(),
});

const params = z.strictObject({ id: z.uuid() });

export const OPEN_CASE = {
  summary: 'Open a case, entering a stage at once when `entry` is given',
  access: 'authenticated',
  body: openBody,
  response: casePage,
  tags: TAGS,
} satisfies EndpointOptions;

export const LIST_CASES = {
  summary: 'Cases within reach, the newest first',
  access: 'authenticated',
  query: pageQuery.extend({
    stage: z.enum(STAGES).optional(),
    state: z.string().max(60).optional(),
    ownerId: z.uuid().optional(),
    open: z.stringbool().optional(),
  }),
  response: pageOf(listItem),
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_CASE = {
  summary: 'One case: state, tracks, allowed events, deadlines, parties, money',
  access: 'authenticated',
  params,
  response: casePage,
  tags: TAGS,
} satisfies EndpointOptions;

export const SEND_EVENT = {
  summary: 'Record a fact on a case; answers the case after it',
  access: 'authenticated',
  params,
  body: factBody.extend({ expectedVersion: z.int().min(1) }),
  response: casePage,
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;

/** A what-if looks this far ahead, and no further: calendars beyond are a guess. */
export const MAX_YEARS_AHEAD = 10;

const until = date()
  .optional()
  .meta({
    description:
      'Let silence lapse on the way: every deadline that ends before this day, and nothing answers, lapses in turn. ' +
      'Doors and deadlines are answered as of this day. Left out: nothing lapses. At most ten years ahead.',
  });

export const PREVIEW_EVENTS = {
  summary: 'What one fact, or several after each other, would lead to up to a day; nothing is stored',
  access: 'authenticated',
  params,
  body: z.union([
    factBody.extend({ expectedVersion: z.int().min(1).optional(), until }),
    z.strictObject({ events: z.array(factBody).max(50), until }),
  ]),
  response: z.strictObject({
    stage,
    state: z.string(),
    outcome: z.string().nullable(),
    recovered: z.string(),
    timeline: z
      .array(
        z.strictObject({
          on: z.string(),
          type: z.string(),
          state: z.string(),
          stage,
          track: z.string().optional(),
          ruleId: z.string().optional(),
          subject: z.string().optional(),
        }),
      )
      .meta({ description: 'Each fact and each lapse in order, with the state after it' }),
    tracks: z.array(z.strictObject({ id: z.string(), state: z.string(), stage })),
    doors: z.array(z.strictObject({ type: z.string(), basis: z.array(z.string()) })),
    deadlines: z.array(z.looseObject({ ruleId: z.string(), status: z.string(), end: z.string() })),
  }),
  status: 200,
  idempotent: false,
  tags: TAGS,
} satisfies EndpointOptions;

export const READ_EVENTS = {
  summary: 'The log of a case with its hashes',
  access: 'authenticated',
  params,
  response: z.strictObject({
    items: z.array(
      z.looseObject({ seq: z.int(), type: z.string(), occurredOn: z.string(), hash: z.string() }),
    ),
    texts: z.record(z.string(), z.string()),
  }),
  tags: TAGS,
} satisfies EndpointOptions;

export const VERIFY_EVENTS = {
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

export const READ_DEADLINES = {
  summary: 'All deadlines of a case, closed ones included',
  access: 'authenticated',
  params,
  response: z.strictObject({ items: z.array(deadline) }),
  tags: TAGS,
} satisfies EndpointOptions;
