import type { CivilDate } from '../civil-date.js';
import { sumOf } from '../money.js';
import type { TicketEventType, TicketFact } from './ticket-events.js';
import {
  type CallBackAnswer,
  openRequest,
  withDay,
  type Request,
  type TicketCounts,
  type TicketFacts,
} from './ticket-facts.js';
import { isUnsolvedOrDissatisfied } from './ticket-guards.js';

/** Every event but the first, which makes the facts (`filedFacts`). */
export type TicketMove = Exclude<TicketEventType, 'ticket.filed'>;

type Reducers = { readonly [T in TicketMove]: (facts: TicketFacts, event: TicketFact<T>) => TicketFacts };

const REDUCERS: Reducers = {
  'ticket.dispatched': (facts, { payload }) => handedTo(facts, payload.union),
  'ticket.answeredOnTheSpot': (facts, { seq, at }) => ({
    ...facts,
    result: { seq, at, outcome: 'explained', recovered: null, byWorker: [] },
  }),
  'ticket.voided': (facts) => facts,
  'ticket.signedFor': (facts, { payload, actor }) => {
    const owner = payload.owner ?? actor.userId;
    return {
      ...counted(facts, { handOns: 0 }),
      ownerId: owner,
      handlerIds: withHandlers(facts, owner),
    };
  },
  'ticket.objected': (facts) => counted(facts, { objections: facts.counts.objections + 1 }),
  'ticket.forwarded': (facts, { seq, payload }) => {
    const dispatchers =
      facts.handlingUnionId === null ? facts.dispatchers : [...facts.dispatchers, facts.handlingUnionId];
    const forwarded = counted(facts, {
      forwards: facts.counts.forwards + 1,
      handOns: facts.counts.handOns + 1,
    });
    return liftedByHandOns({ ...handedTo(forwarded, payload.union), dispatchers }, seq);
  },
  'ticket.objectionUpheld': (facts, { seq, payload }) => {
    const upheld = counted(facts, { upheld: facts.counts.upheld + 1, handOns: facts.counts.handOns + 1 });
    return liftedByHandOns(handedTo(upheld, payload.union ?? null), seq);
  },
  'ticket.objectionDenied': (facts) => ({
    ...facts,
    deniedUnionIds:
      facts.handlingUnionId === null
        ? facts.deniedUnionIds
        : [...facts.deniedUnionIds, facts.handlingUnionId],
  }),
  'ticket.workerContacted': (facts, { payload, at }) => ({
    ...facts,
    contact: { at, how: payload.how },
    contactFailedOn: [],
  }),
  'ticket.contactFailed': (facts, { on }) => ({
    ...facts,
    contactFailedOn: withDay(facts.contactFailedOn, on),
  }),
  'ticket.verified': (facts, { payload }) => ({
    ...facts,
    verified: { agrees: payload.agrees, changed: payload.changed ?? [] },
  }),
  'ticket.caseOpened': (facts, { payload }) => ({
    ...facts,
    openedCaseId: payload.caseId,
    caseIds: [...facts.caseIds.filter((known) => known !== payload.caseId), payload.caseId],
  }),
  'ticket.caseLinked': (facts, { payload }) => ({ ...facts, caseIds: [...facts.caseIds, payload.caseId] }),
  'ticket.referred': (facts, { seq, payload }) => ({
    ...facts,
    referrals: [...facts.referrals, asked(seq, payload.agency, payload.replyBy)],
  }),
  'ticket.referralAnswered': (facts, { payload, at }) => ({
    ...facts,
    referrals: answered(
      facts.referrals,
      at,
      (r) => payload.referral === undefined || r.seq === payload.referral,
    ),
  }),
  'ticket.assistAsked': (facts, { seq, payload }) => ({
    ...facts,
    assists: [...facts.assists, asked(seq, payload.union, payload.replyBy)],
  }),
  'ticket.assistAnswered': (facts, { payload, actor, at }) => ({
    ...facts,
    assists: answered(facts.assists, at, answeringUnion(facts, payload.union, actor.unionId)),
  }),
  'ticket.instructed': (facts, { seq, payload }) => ({
    ...facts,
    instructions: [...facts.instructions, asked(seq, null, payload.replyBy)],
  }),
  'ticket.instructionAnswered': (facts, { payload, at }) => ({
    ...facts,
    instructions: answered(
      facts.instructions,
      at,
      (r) => payload.instruction === undefined || r.seq === payload.instruction,
    ),
  }),
  'ticket.extended': (facts, { seq, payload }) => ({
    ...facts,
    extension: { seq, workingDays: payload.workingDays },
  }),
  'ticket.suspended': (facts, { at }) => ({
    ...facts,
    suspensions: [...facts.suspensions, { from: at, to: null }],
  }),
  'ticket.resumed': (facts, { at }) => ({
    ...facts,
    suspensions: facts.suspensions.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)),
  }),
  'ticket.resolved': (facts, { seq, at, payload, actor }) => {
    const { recovered } = payload;
    const byWorker = typeof recovered === 'object' ? recovered : [];
    const total =
      typeof recovered === 'object' ? sumOf(recovered.map((share) => share.amount)) : (recovered ?? null);
    return {
      ...facts,
      result: { seq, at, outcome: payload.outcome, recovered: total, byWorker },
      handlerIds: withHandlers(facts, actor.userId),
    };
  },
  'ticket.resultAccepted': (facts, { at }) => ({ ...facts, acceptedAt: facts.acceptedAt ?? at }),
  'ticket.resultReturned': (facts) => counted(facts, { returns: facts.counts.returns + 1 }),
  'ticket.calledBack': (facts, { at, on, payload }) => {
    const unsolved = payload.reached && isUnsolvedOrDissatisfied(payload);
    const answer = {
      worker: payload.worker ?? facts.caller,
      at,
      reached: payload.reached,
      solved: payload.solved ?? null,
      satisfiedWithResult: payload.satisfiedWithResult ?? null,
      satisfiedWithHandling: payload.satisfiedWithHandling ?? null,
      confirmsReport: payload.confirmsReport ?? null,
    };
    const calledBack = withAnswer(facts, answer, on);
    return { ...calledBack, reopenProposed: facts.reopenProposed || (facts.closed !== null && unsolved) };
  },
  'ticket.callBackUnreachable': (facts, { at, on, payload }) =>
    withAnswer(facts, { ...NOT_REACHED, worker: payload.worker ?? facts.caller, at }, on),
  'ticket.reopened': (facts) => counted(facts, { reopenings: facts.counts.reopenings + 1 }),
};

/** The facts after an event the chart has let through. */
export function recordFact<T extends TicketMove>(facts: TicketFacts, event: TicketFact<T>): TicketFacts {
  const reducer: (facts: TicketFacts, event: TicketFact<T>) => TicketFacts = REDUCERS[event.type];
  return reducer(facts, event);
}

function handedTo(facts: TicketFacts, union: string | null): TicketFacts {
  return { ...facts, handlingUnionId: union, ownerId: null };
}

function withHandlers(facts: TicketFacts, user: string | null): readonly string[] {
  return user === null || facts.handlerIds.includes(user) ? facts.handlerIds : [...facts.handlerIds, user];
}

function counted(facts: TicketFacts, change: Partial<TicketCounts>): TicketFacts {
  return { ...facts, counts: { ...facts.counts, ...change } };
}

/** 巴彦淖尔 practice: three hand-ons with nobody taking the lead make a problem ticket (提级督办). */
function liftedByHandOns(facts: TicketFacts, seq: number): TicketFacts {
  const lifted = facts.problem === null && facts.counts.handOns >= 3;
  return lifted ? { ...facts, problem: { ground: 'handOns', seq } } : facts;
}

function asked(seq: number, of: string | null, replyBy: Request['replyBy'] | undefined): Request {
  return { seq, of, replyBy: replyBy ?? null, answeredAt: null };
}

function answered(
  requests: readonly Request[],
  at: string,
  wanted: (request: Request) => boolean,
): readonly Request[] {
  const target = openRequest(requests, wanted);
  return requests.map((request) => (request === target ? { ...request, answeredAt: at } : request));
}

/** Which assisting union answers: the one named, else the recorder's if it was asked, else the first still owing. */
function answeringUnion(facts: TicketFacts, named: string | undefined, own: string | null) {
  const union = named ?? (openRequest(facts.assists, (r) => r.of === own) ? own : undefined);
  return (request: Request): boolean => union === undefined || request.of === union;
}

const NOT_REACHED = {
  reached: false,
  solved: null,
  satisfiedWithResult: null,
  satisfiedWithHandling: null,
  confirmsReport: null,
};

/** The latest answer of each worker; a later failed attempt takes nothing back from one who has answered. */
function withAnswer(facts: TicketFacts, answer: CallBackAnswer, on: CivilDate): TicketFacts {
  const earlier = facts.answers.find((given) => given.worker === answer.worker);
  const others = facts.answers.filter((given) => given !== earlier);
  const failed = !answer.reached && answer.worker === facts.caller;
  return {
    ...facts,
    callBackFailedOn: failed ? withDay(facts.callBackFailedOn, on) : facts.callBackFailedOn,
    answers: earlier?.reached === true && !answer.reached ? facts.answers : [...others, answer],
  };
}
