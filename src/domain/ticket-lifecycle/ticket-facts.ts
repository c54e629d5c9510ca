import type { CivilDate } from '../civil-date.js';
import { sumOf } from '../money.js';
import type { TicketFact } from './ticket-events.js';
import type {
  Category,
  Channel,
  ClosedAs,
  ContactWay,
  Difficulty,
  ProblemGround,
  SolvedAnswer,
  TicketOutcome,
  Urgency,
} from './ticket-words.js';

/** What is known of a ticket: the context of the chart, plain JSON, names and texts left out. */
export type TicketFacts = {
  readonly category: Category;
  readonly difficulty: Difficulty;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly confidential: boolean;
  readonly filedAt: string;
  readonly caller: string | null;
  readonly workers: readonly { readonly id: string; readonly amount: string | null }[];
  readonly claims: readonly { readonly id: string; readonly head: string; readonly amount: string | null }[];
  /** Sum claimed: of the claims, else of the workers' rows. */
  readonly amount: string;
  readonly employer: string | null;
  readonly region: string | null;
  readonly filingUnionId: string | null;
  /** The unions that handed the ticket on, from the one that filed it down; the last one dispatched to the handler. */
  readonly dispatchers: readonly string[];
  readonly handlingUnionId: string | null;
  readonly ownerId: string | null;
  /** Everyone who has owned the ticket or reported its result: none of them may audit it. */
  readonly handlerIds: readonly string[];
  /** Unions whose objection was denied; they may not object again. */
  readonly deniedUnionIds: readonly string[];
  /** Days with a failed attempt since the worker was last reached. */
  readonly contactFailedOn: readonly CivilDate[];
  readonly contact: { readonly at: string; readonly how: ContactWay } | null;
  readonly verified: { readonly agrees: boolean; readonly changed: readonly string[] } | null;
  readonly openedCaseId: string | null;
  readonly caseIds: readonly string[];
  readonly referrals: readonly Request[];
  readonly assists: readonly Request[];
  readonly instructions: readonly Request[];
  readonly suspensions: readonly { readonly from: string; readonly to: string | null }[];
  readonly extension: { readonly seq: number; readonly workingDays: number } | null;
  readonly result: TicketResult | null;
  /** When a result was first accepted: the end of `ticket.total`. */
  readonly acceptedAt: string | null;
  readonly counts: TicketCounts;
  /** 问题工单: raised one level and supervised; stays once set. */
  readonly problem: { readonly ground: ProblemGround; readonly seq: number } | null;
  /** Days on which the caller could not be reached in the present round of call-back. */
  readonly callBackFailedOn: readonly CivilDate[];
  /** The latest call-back of each worker; `worker` null = a caller who is none of the workers. */
  readonly answers: readonly CallBackAnswer[];
  /** A worker said after closing that it is not solved, or is dissatisfied: somebody must decide on reopening. */
  readonly reopenProposed: boolean;
  readonly closed: { readonly at: string; readonly as: ClosedAs } | null;
};

/** Something asked of somebody else, with a reply owed. `of`: agency, union or null (an instruction to the handler). */
export type Request = {
  readonly seq: number;
  readonly of: string | null;
  readonly replyBy: CivilDate | null;
  readonly answeredAt: string | null;
};

export type TicketResult = {
  readonly seq: number;
  readonly at: string;
  /** The handler's claim; the worker's answer wins over it. */
  readonly outcome: TicketOutcome;
  readonly recovered: string | null;
  readonly byWorker: readonly { readonly worker: string; readonly amount: string }[];
};

export type CallBackAnswer = {
  readonly worker: string | null;
  readonly at: string;
  readonly reached: boolean;
  readonly solved: SolvedAnswer | null;
  readonly satisfiedWithResult: number | null;
  readonly satisfiedWithHandling: number | null;
  readonly confirmsReport: boolean | null;
};

export type TicketCounts = {
  readonly forwards: number;
  readonly objections: number;
  readonly upheld: number;
  /** Forwards and upheld objections since somebody last signed for the ticket. */
  readonly handOns: number;
  readonly returns: number;
  readonly reworks: number;
  readonly reopenings: number;
};

const NO_COUNTS: TicketCounts = {
  forwards: 0,
  objections: 0,
  upheld: 0,
  handOns: 0,
  returns: 0,
  reworks: 0,
  reopenings: 0,
};

/** The facts with which a ticket begins. */
export function filedFacts({ payload, at, actor }: TicketFact<'ticket.filed'>): TicketFacts {
  const union = payload.union ?? actor.unionId;
  const workers = (payload.workers ?? []).map((worker) => ({ id: worker.id, amount: worker.amount ?? null }));
  const claims = (payload.claims ?? []).map((claim, index) => ({
    id: claim.id ?? `c${index + 1}`,
    head: claim.head,
    amount: claim.amount ?? null,
  }));
  return {
    category: payload.category,
    difficulty: payload.difficulty,
    urgency: payload.urgency,
    channel: payload.channel,
    confidential: payload.confidential ?? false,
    filedAt: at,
    caller: payload.caller ?? null,
    workers,
    claims,
    amount: sumClaimed(claims.some((claim) => claim.amount !== null) ? claims : workers),
    employer: payload.employer ?? null,
    region: payload.region ?? null,
    filingUnionId: union,
    dispatchers: union === null ? [] : [union],
    ...NOTHING_DONE,
  };
}

const NOTHING_DONE = {
  handlingUnionId: null,
  ownerId: null,
  handlerIds: [],
  deniedUnionIds: [],
  contactFailedOn: [],
  contact: null,
  verified: null,
  openedCaseId: null,
  caseIds: [],
  referrals: [],
  assists: [],
  instructions: [],
  suspensions: [],
  extension: null,
  result: null,
  acceptedAt: null,
  counts: NO_COUNTS,
  problem: null,
  callBackFailedOn: [],
  answers: [],
  reopenProposed: false,
  closed: null,
} satisfies Partial<TicketFacts>;

function sumClaimed(rows: readonly { readonly amount: string | null }[]): string {
  return sumOf(rows.flatMap((row) => (row.amount === null ? [] : [row.amount])));
}

/** The union that dispatched the ticket to its handler, or that has to dispatch it. */
export function dispatchingUnionId(facts: TicketFacts): string | null {
  return facts.dispatchers.at(-1) ?? null;
}

export function isSuspended(facts: TicketFacts): boolean {
  return facts.suspensions.at(-1)?.to === null;
}

/** Is this call-back about the caller, whose answer moves the ticket? */
export function concernsCaller(facts: TicketFacts, worker: string | undefined): boolean {
  return worker === undefined || worker === facts.caller;
}

/** The oldest request still open, or the one asked for if it is open. */
export function openRequest(
  requests: readonly Request[],
  wanted: (request: Request) => boolean = () => true,
): Request | undefined {
  return requests.find((request) => request.answeredAt === null && wanted(request));
}

/** `days` with `day`, each once, in order. */
export function withDay(days: readonly CivilDate[], day: CivilDate): readonly CivilDate[] {
  return [...new Set([...days, day])].toSorted();
}
