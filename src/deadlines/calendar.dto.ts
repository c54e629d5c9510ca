import { z } from 'zod';
import type { EndpointOptions } from '../platform/http/index.js';
import { moveCounts } from './move-counts.js';

const TAGS = ['calendar'];
/** The calendar is national: whoever administers anywhere may change it, and sees of the others only the counts. */
const ADMIN = ['admin'];

const params = z.strictObject({ year: z.coerce.number().int().min(1990).max(2100) });
const day = z.string().max(10);
const offDay = z.strictObject({ date: day, name: z.string().trim().min(1).max(40) });

const content = {
  verification: z
    .enum(['verified', 'secondary'])
    .describe('Compared with the notice itself, or taken from somewhere else'),
  source: z.string().trim().min(1).max(400).describe('Name of the notice and where it is published'),
  offDays: z.array(offDay).max(120).describe('Days off as announced, also Saturdays and Sundays among them'),
  makeUpDays: z.array(day).max(40).describe('Saturdays and Sundays on which work is done'),
};

const calendarDays = z.strictObject({ version: z.int(), ...content }).meta({ id: 'CalendarDays' });

const page = z
  .strictObject({
    year: z.int(),
    version: z.int().describe('Highest number of the year, draft or in force; 0 when there is none'),
    published: z.boolean(),
    inForce: calendarDays.nullable(),
    draft: calendarDays.nullable(),
    provisional: z
      .strictObject({ deadlines: z.int(), subjects: z.int() })
      .describe('Open deadlines within reach that are provisional and touch the year'),
    batches: z.array(
      z.strictObject({
        id: z.uuid(),
        fromVersion: z.int().nullable(),
        toVersion: z.int(),
        appliedBy: z.string(),
        appliedAt: z.string(),
        moved: moveCounts,
      }),
    ),
  })
  .meta({ id: 'CalendarOfYear' });

const dates = z.strictObject({ end: z.string(), actBy: z.string(), provisional: z.boolean() });
const subject = { subjectType: z.enum(['case', 'ticket']), subjectId: z.uuid(), number: z.string() };

const move = z
  .strictObject({
    deadlineId: z.uuid(),
    ruleId: z.string(),
    track: z.string(),
    subject: z.string(),
    from: dates,
    to: dates,
    direction: z
      .enum(['earlier', 'later', 'same'])
      .describe('`same`: only whether it is provisional changed'),
    reopened: z.boolean().describe('It had lapsed; with this calendar it runs again'),
    ...subject,
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    unionName: z.string().nullable(),
  })
  .meta({ id: 'CalendarMove' });

const lapse = z
  .strictObject({
    ...subject,
    ruleId: z.string(),
    track: z.string(),
    subject: z.string(),
    endedOn: z.string().describe('The last day the recorded lapse speaks of'),
    end: z.string().describe('The last day under the calendar'),
    voided: z.boolean().describe('The system takes the lapse back; false: a person has to decide'),
    reliedOnBy: z.int().optional().describe('Number of the event that would be unlawful without the lapse'),
  })
  .meta({ id: 'CalendarLapse' });

export const READ_CALENDAR = {
  summary: 'A year of the legal calendar: in force, as a draft, and what waits for it',
  access: 'authenticated',
  params,
  response: page,
  tags: TAGS,
} satisfies EndpointOptions;

export const DRAFT_CALENDAR = {
  summary: 'Keep a draft of a year; it counts for nothing until it is applied',
  access: 'authenticated',
  roles: ADMIN,
  params,
  body: z.strictObject({ ...content, expectedVersion: z.int().min(0).optional() }),
  response: page,
  tags: TAGS,
} satisfies EndpointOptions;

export const DRY_RUN_CALENDAR = {
  summary: 'Which deadlines the draft of a year would move, which way and whose; nothing is stored',
  access: 'authenticated',
  roles: ADMIN,
  params,
  response: z.strictObject({
    year: z.int(),
    version: z.int().describe('Of the draft'),
    inForceVersion: z.int().nullable(),
    moved: moveCounts.describe('Of the whole house'),
    items: z.array(move).describe('Those within reach: what moves earlier first'),
    truncated: z.boolean(),
    lapses: z.array(lapse).describe('Recorded lapses within reach that would no longer be true'),
  }),
  status: 200,
  idempotent: false,
  tags: TAGS,
} satisfies EndpointOptions;

export const APPLY_CALENDAR = {
  summary: 'Put the draft of a year in force and move every deadline that rests on it, as one batch',
  access: 'authenticated',
  roles: ADMIN,
  params,
  body: z.strictObject({
    expectedVersion: z.int().min(1).describe('Number of the draft that was looked at'),
  }),
  response: z.strictObject({
    batchId: z.uuid(),
    year: z.int(),
    fromVersion: z.int().nullable(),
    version: z.int(),
    moved: moveCounts,
    lapsesToDecide: z.array(lapse).describe('Within reach; whoever owns them is told'),
  }),
  status: 200,
  tags: TAGS,
} satisfies EndpointOptions;
