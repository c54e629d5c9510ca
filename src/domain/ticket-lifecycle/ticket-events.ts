import { z } from 'zod';
import type { CivilDate } from '../civil-date.js';
import type { EventActor } from '../lifecycle/events.js';
import { code, date, id, instant, localId, money, text } from '../payload-schema.js';
import {
  CATEGORIES,
  CHANNELS,
  CONTACT_WAYS,
  DIFFICULTIES,
  OUTCOMES,
  SOLVED_ANSWERS,
  URGENCIES,
  VOID_GROUNDS,
} from './ticket-words.js';

/**
 * The payload of every ticket event as the API takes it. `union`, `worker`, `owner`, `agency`, `caseId` are row ids.
 * What depends on other fields or on the ticket is a guard, not a refinement, so that the stored shape (texts replaced
 * by references) is judged alike.
 */
const grade = () => z.number().int().min(1).max(5);
const shares = () =>
  z
    .array(z.strictObject({ worker: id(), amount: money() }))
    .min(1)
    .max(500);

export const TICKET_PAYLOADS = {
  'ticket.filed': z.strictObject({
    category: z.enum(CATEGORIES),
    difficulty: z.enum(DIFFICULTIES),
    urgency: z.enum(URGENCIES),
    channel: z.enum(CHANNELS),
    /** The union that takes the call; left out = the recorder's. */
    union: id().optional(),
    /** The caller's row among `workers`; left out for anonymous callers and callers who are none of the workers. */
    caller: id().optional(),
    workers: z
      .array(z.strictObject({ id: id(), amount: money().optional() }))
      .max(500)
      .optional(),
    claims: z
      .array(z.strictObject({ id: localId().optional(), head: code(), amount: money().optional() }))
      .max(100)
      .optional(),
    employer: id().optional(),
    /** Place of work, GB/T 2260 or the statistical code below it. */
    region: code().optional(),
    confidential: z.boolean().optional(),
  }),
  'ticket.dispatched': z.strictObject({ union: id(), note: text().optional() }),
  'ticket.answeredOnTheSpot': z.strictObject({ knowledgeItem: code().optional(), answer: text().optional() }),
  'ticket.voided': z.strictObject({
    ground: z.enum(VOID_GROUNDS),
    reason: text().optional(),
    ticket: id().optional(),
  }),
  'ticket.signedFor': z.strictObject({ owner: id().optional() }),
  'ticket.objected': z.strictObject({ ground: code(), basis: text().optional() }),
  'ticket.forwarded': z.strictObject({ union: id(), note: text().optional() }),
  'ticket.objectionUpheld': z.strictObject({ basis: text(), union: id().optional() }),
  'ticket.objectionDenied': z.strictObject({ basis: text() }),
  'ticket.workerContacted': z.strictObject({
    how: z.enum(CONTACT_WAYS),
    worker: id().optional(),
    note: text().optional(),
  }),
  'ticket.contactFailed': z.strictObject({
    how: z.enum(CONTACT_WAYS).optional(),
    worker: id().optional(),
    note: text().optional(),
  }),
  'ticket.verified': z.strictObject({
    agrees: z.boolean(),
    /** Names of the fields that were wrong on the ticket. */
    changed: z.array(code()).max(50).optional(),
    note: text().optional(),
  }),
  'ticket.caseOpened': z.strictObject({ caseId: id() }),
  'ticket.caseLinked': z.strictObject({ caseId: id() }),
  'ticket.referred': z.strictObject({ agency: id(), replyBy: date().optional(), note: text().optional() }),
  /** The feedback leg of a referral; `referral` = number of its event, left out = the oldest open one. */
  'ticket.referralAnswered': z.strictObject({
    referral: z.number().int().positive().optional(),
    answer: text().optional(),
  }),
  'ticket.assistAsked': z.strictObject({
    union: id(),
    replyBy: date().optional(),
    request: text().optional(),
  }),
  'ticket.assistAnswered': z.strictObject({ union: id().optional(), answer: text().optional() }),
  'ticket.instructed': z.strictObject({ by: text(), text: text(), replyBy: date().optional() }),
  /** `instruction` = number of its event, left out = the oldest open one. */
  'ticket.instructionAnswered': z.strictObject({
    instruction: z.number().int().positive().optional(),
    answer: text().optional(),
  }),
  /** `askedAt` = when the handling union asked; left out = the moment of the approval itself. */
  'ticket.extended': z.strictObject({
    workingDays: z.number().int().min(1).max(60),
    reason: text(),
    askedAt: instant().optional(),
  }),
  'ticket.suspended': z.strictObject({ reason: text(), until: date().optional() }),
  'ticket.resumed': z.strictObject({ note: text().optional() }),
  'ticket.resolved': z.strictObject({
    outcome: z.enum(OUTCOMES),
    result: text().optional(),
    /** Money actually recovered: a total, or a row per worker. */
    recovered: z.union([money(), shares()]).optional(),
    evidence: z.array(id()).max(100).optional(),
  }),
  'ticket.resultAccepted': z.strictObject({ note: text().optional() }),
  'ticket.resultReturned': z.strictObject({ issues: z.array(text()).min(1).max(20) }),
  'ticket.calledBack': z.strictObject({
    /** Left out = the caller. */
    worker: id().optional(),
    reached: z.boolean(),
    solved: z.enum(SOLVED_ANSWERS).optional(),
    satisfiedWithResult: grade().optional(),
    satisfiedWithHandling: grade().optional(),
    confirmsReport: z.boolean().optional(),
    comment: text().optional(),
  }),
  'ticket.callBackUnreachable': z.strictObject({ worker: id().optional(), note: text().optional() }),
  'ticket.reopened': z.strictObject({ reason: text() }),
} as const satisfies Record<string, z.ZodType>;

export type TicketEventType = keyof typeof TICKET_PAYLOADS;
export type TicketPayload<T extends TicketEventType> = z.infer<(typeof TICKET_PAYLOADS)[T]>;

export const TICKET_EVENTS = Object.keys(TICKET_PAYLOADS) as readonly TicketEventType[];

export function isTicketEvent(type: string): type is TicketEventType {
  return Object.hasOwn(TICKET_PAYLOADS, type);
}

/**
 * A ticket event on its way through the machine. The payload has the declared type except that stored texts are
 * references; nothing in the domain reads a text.
 */
export type TicketFact<T extends TicketEventType = TicketEventType> = {
  [K in T]: {
    readonly type: K;
    readonly seq: number;
    /** Instant of the act, UTC. */
    readonly at: string;
    /** Its day in Asia/Shanghai. */
    readonly on: CivilDate;
    readonly actor: EventActor;
    readonly payload: TicketPayload<K>;
    readonly limits: TicketLimits;
  };
}[T];

/** Ends of clocks a guard may ask about; reckoned before the machine is asked, null where the clock is not running. */
export interface TicketLimits {
  /** Until when the receiving union may object to the dispatch. */
  readonly objectUntil: string | null;
  /** The earliest end among the clocks an extension would move. */
  readonly extendUntil: string | null;
}
