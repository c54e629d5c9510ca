import type { CivilDate } from '../civil-date.js';
import type { EventActor, Payload } from '../lifecycle/events.js';
import type { RefusalCode } from '../lifecycle/lifecycle.js';
import type { TicketLimits } from './ticket-events.js';
import {
  concernsCaller,
  isSuspended,
  openRequest,
  dispatchingUnionId,
  withDay,
  type TicketFacts,
} from './ticket-facts.js';

/** Attempts on this many different days make a worker unreachable, at contact as at call-back. */
export const UNREACHABLE_DAYS = 3;
/** A grade of 1 or 2 out of 5 is dissatisfied (our default). */
const LOWEST_CONTENT_GRADE = 3;

/** What a guard may look at; it reads and never asks the time. */
export interface GuardInput {
  readonly facts: TicketFacts;
  readonly event: {
    readonly at: string;
    readonly on: CivilDate;
    readonly actor: EventActor;
    readonly payload: Payload;
    readonly limits: TicketLimits;
  };
}

/**
 * A named condition of the chart. Its name is the refusal's `reason`; the words are `ticket.reason.<name>`. What looks
 * at the payload (or at who asks, when that is not known) cannot be judged before there is one and counts as possible.
 */
interface TicketGuardDefinition {
  readonly looksAt: 'facts' | 'actor' | 'payload';
  readonly code?: RefusalCode;
  readonly path?: string;
  readonly test: (input: GuardInput) => boolean;
}

const guards = {
  /** Only a question or a suggestion can be answered while the caller is on the phone. */
  answerableOnTheSpot: {
    looksAt: 'facts',
    test: ({ facts }) => facts.category === 'consultation' || facts.category === 'suggestion',
  },
  noHandlingUnion: { looksAt: 'facts', test: ({ facts }) => facts.handlingUnionId === null },
  hasHandler: { looksAt: 'facts', test: ({ facts }) => facts.ownerId !== null },
  objectionNotDeniedBefore: {
    looksAt: 'facts',
    test: ({ facts }) =>
      facts.handlingUnionId === null || !facts.deniedUnionIds.includes(facts.handlingUnionId),
  },
  withinObjectionWindow: {
    looksAt: 'facts',
    code: 'WINDOW_CLOSED',
    test: ({ event }) => notAfter(event.at, event.limits.objectUntil),
  },
  namesUnion: {
    looksAt: 'payload',
    path: 'payload.union',
    test: ({ event }) => textOf(event.payload, 'union') !== undefined,
  },
  namesNoUnion: {
    looksAt: 'payload',
    path: 'payload.union',
    test: ({ event }) => textOf(event.payload, 'union') === undefined,
  },
  namesAnotherUnion: {
    looksAt: 'payload',
    path: 'payload.union',
    test: ({ facts, event }) => textOf(event.payload, 'union') !== facts.handlingUnionId,
  },
  contactTriedOnThreeDays: {
    looksAt: 'facts',
    test: ({ facts }) => facts.contactFailedOn.length >= UNREACHABLE_DAYS,
  },
  outcomeUnreachable: {
    looksAt: 'payload',
    path: 'payload.outcome',
    test: ({ event }) => event.payload['outcome'] === 'unreachable',
  },
  /** `unreachable` is a claim the contact log has to bear out. */
  unreachableOnlyAfterThreeDays: {
    looksAt: 'payload',
    path: 'payload.outcome',
    test: ({ facts, event }) =>
      event.payload['outcome'] !== 'unreachable' || facts.contactFailedOn.length >= UNREACHABLE_DAYS,
  },
  noCaseOpenedYet: { looksAt: 'facts', test: ({ facts }) => facts.openedCaseId === null },
  caseNotLinkedYet: {
    looksAt: 'payload',
    path: 'payload.caseId',
    test: ({ facts, event }) => !facts.caseIds.includes(textOf(event.payload, 'caseId') ?? ''),
  },
  referralOpen: {
    looksAt: 'facts',
    test: ({ facts }) => openRequest(facts.referrals) !== undefined,
  },
  referralNamedIsOpen: {
    looksAt: 'payload',
    path: 'payload.referral',
    test: ({ facts, event }) => numberedOpen(facts.referrals, event.payload['referral']),
  },
  assistNotAskedYet: {
    looksAt: 'payload',
    path: 'payload.union',
    test: ({ facts, event }) =>
      !openRequest(facts.assists, (asked) => asked.of === textOf(event.payload, 'union')),
  },
  assistOpen: { looksAt: 'facts', test: ({ facts }) => openRequest(facts.assists) !== undefined },
  assistNamedIsOpen: {
    looksAt: 'payload',
    path: 'payload.union',
    test: ({ facts, event }) => {
      const union = textOf(event.payload, 'union');
      return union === undefined || openRequest(facts.assists, (asked) => asked.of === union) !== undefined;
    },
  },
  instructionOpen: { looksAt: 'facts', test: ({ facts }) => openRequest(facts.instructions) !== undefined },
  instructionNamedIsOpen: {
    looksAt: 'payload',
    path: 'payload.instruction',
    test: ({ facts, event }) => numberedOpen(facts.instructions, event.payload['instruction']),
  },
  replyDayNotPast: {
    looksAt: 'payload',
    path: 'payload.replyBy',
    test: ({ event }) => (textOf(event.payload, 'replyBy') ?? event.on) >= event.on,
  },
  notExtendedBefore: { looksAt: 'facts', test: ({ facts }) => facts.extension === null },
  extensionAskedInTime: {
    looksAt: 'payload',
    code: 'WINDOW_CLOSED',
    test: ({ event }) => notAfter(textOf(event.payload, 'askedAt') ?? event.at, event.limits.extendUntil),
  },
  notSuspended: { looksAt: 'facts', test: ({ facts }) => !isSuspended(facts) },
  suspended: { looksAt: 'facts', test: ({ facts }) => isSuspended(facts) },
  recoveredByKnownWorkers: {
    looksAt: 'payload',
    path: 'payload.recovered',
    test: ({ facts, event }) => {
      const recovered = event.payload['recovered'];
      if (!Array.isArray(recovered)) return true;
      const named = recovered.map((share: { readonly worker: string }) => share.worker);
      return new Set(named).size === named.length && named.every((worker) => isWorker(facts, worker));
    },
  },
  auditorIsNotHandler: {
    looksAt: 'actor',
    test: ({ facts, event }) => event.actor.userId !== null && !facts.handlerIds.includes(event.actor.userId),
  },
  /** The check belongs to the dispatching level or a level between; the handler's union only where it dispatched to itself. */
  auditorAboveHandlingUnion: {
    looksAt: 'actor',
    test: ({ facts, event }) =>
      event.actor.unionId !== facts.handlingUnionId || dispatchingUnionId(facts) === facts.handlingUnionId,
  },
  callBackNotByHandlingUnion: {
    looksAt: 'actor',
    test: ({ facts, event }) =>
      facts.handlingUnionId === null || event.actor.unionId !== facts.handlingUnionId,
  },
  workerOnTicket: {
    looksAt: 'payload',
    path: 'payload.worker',
    test: ({ facts, event }) => {
      const worker = textOf(event.payload, 'worker');
      return worker === undefined || isWorker(facts, worker);
    },
  },
  /** A worker who was reached says whether it is solved; grades may be declined. */
  answerComplete: {
    looksAt: 'payload',
    path: 'payload.solved',
    test: ({ event }) => event.payload['reached'] !== true || event.payload['solved'] !== undefined,
  },
  ofAnotherWorker: {
    looksAt: 'payload',
    path: 'payload.worker',
    test: ({ facts, event }) => !concernsCaller(facts, textOf(event.payload, 'worker')),
  },
  notReached: {
    looksAt: 'payload',
    path: 'payload.reached',
    test: ({ event }) => event.payload['reached'] !== true,
  },
  thirdUnreachableDay: {
    looksAt: 'payload',
    test: ({ facts, event }) => withDay(facts.callBackFailedOn, event.on).length >= UNREACHABLE_DAYS,
  },
  unsolvedOrDissatisfied: {
    looksAt: 'payload',
    test: ({ event }) => isUnsolvedOrDissatisfied(event.payload),
  },
} satisfies Record<string, TicketGuardDefinition>;

export type TicketGuard = keyof typeof guards;
export const TICKET_GUARDS: Readonly<Record<TicketGuard, TicketGuardDefinition>> = guards;

/** Did the worker say it is not solved, or give a low grade to result or handling? */
export function isUnsolvedOrDissatisfied(answer: {
  readonly solved?: unknown;
  readonly satisfiedWithResult?: unknown;
  readonly satisfiedWithHandling?: unknown;
}): boolean {
  const grades = [answer.satisfiedWithResult, answer.satisfiedWithHandling];
  return (
    answer.solved === 'no' ||
    grades.some((grade) => typeof grade === 'number' && grade < LOWEST_CONTENT_GRADE)
  );
}

function isWorker(facts: TicketFacts, worker: string): boolean {
  return worker === facts.caller || facts.workers.some((row) => row.id === worker);
}

function textOf(payload: Payload, field: string): string | undefined {
  const value = payload[field];
  return typeof value === 'string' ? value : undefined;
}

function notAfter(instant: string, limit: string | null): boolean {
  return limit === null || Date.parse(instant) <= Date.parse(limit);
}

function numberedOpen(requests: TicketFacts['instructions'], seq: unknown): boolean {
  return seq === undefined || openRequest(requests, (request) => request.seq === seq) !== undefined;
}
