import { assign, setup } from 'xstate';
import type { TicketFact } from './ticket-events.js';
import type { TicketFacts } from './ticket-facts.js';
import { TICKET_GUARDS, type TicketGuard } from './ticket-guards.js';
import { recordFact, type TicketMove } from './ticket-reducers.js';
import type { TicketStateId } from './ticket-words.js';

type GuardNames = { readonly names: readonly TicketGuard[] };

/** One way an event can go: the state it leads to (none = stays) and the named guards that must all hold. */
export interface TicketTransition {
  readonly target?: TicketStateId;
  readonly guard: { readonly type: 'all'; readonly params: GuardNames };
  readonly actions: 'record';
}

type Ways = Partial<Record<TicketMove, readonly TicketTransition[]>>;

function to(target: TicketStateId, ...names: readonly TicketGuard[]): TicketTransition {
  return { target, guard: { type: 'all', params: { names } }, actions: 'record' };
}

function stays(...names: readonly TicketGuard[]): TicketTransition {
  return { guard: { type: 'all', params: { names } }, actions: 'record' };
}

const INSTRUCTION_ANSWERS: Ways = {
  'ticket.instructionAnswered': [stays('instructionOpen', 'instructionNamedIsOpen')],
};

/** `handling` and `reworking` alike: a suspended ticket is worked on by nobody, but its file goes on. */
const WORK: Ways = {
  ...INSTRUCTION_ANSWERS,
  'ticket.workerContacted': [stays('workerOnTicket')],
  'ticket.contactFailed': [stays('workerOnTicket')],
  'ticket.caseOpened': [stays('noCaseOpenedYet')],
  'ticket.caseLinked': [stays('caseNotLinkedYet')],
  'ticket.referred': [stays('replyDayNotPast')],
  'ticket.referralAnswered': [stays('referralOpen', 'referralNamedIsOpen')],
  'ticket.assistAsked': [stays('namesAnotherUnion', 'assistNotAskedYet', 'replyDayNotPast')],
  'ticket.assistAnswered': [stays('assistOpen', 'assistNamedIsOpen')],
  'ticket.instructed': [stays('replyDayNotPast')],
  'ticket.extended': [stays('notExtendedBefore', 'notSuspended', 'extensionAskedInTime')],
  'ticket.suspended': [stays('notSuspended')],
  'ticket.resumed': [stays('suspended')],
  'ticket.resolved': [
    to('audit', 'hasHandler', 'notSuspended', 'recoveredByKnownWorkers', 'unreachableOnlyAfterThreeDays'),
  ],
};

const CALL_BACK: readonly TicketGuard[] = ['callBackNotByHandlingUnion', 'workerOnTicket'];
const ANSWER: readonly TicketGuard[] = [...CALL_BACK, 'answerComplete'];
const AUDIT: readonly TicketGuard[] = ['auditorIsNotHandler', 'auditorAboveHandlingUnion'];

/** Whose call-back comes before or after the caller's is recorded on the worker's own row and moves nothing. */
const OTHER_WORKERS: Ways = {
  'ticket.calledBack': [stays(...ANSWER, 'ofAnotherWorker')],
  'ticket.callBackUnreachable': [stays(...CALL_BACK, 'ofAnotherWorker')],
};

/** The chart as a table: state → event → ways, of which the first whose guards hold is taken. */
export const TICKET_CHART: Readonly<Record<TicketStateId, Ways>> = {
  filed: {
    'ticket.dispatched': [to('dispatched')],
    'ticket.answeredOnTheSpot': [to('closed', 'answerableOnTheSpot')],
    'ticket.voided': [to('voided')],
  },
  dispatched: {
    'ticket.signedFor': [to('signedFor')],
    'ticket.objected': [to('objected', 'objectionNotDeniedBefore', 'withinObjectionWindow')],
    'ticket.forwarded': [to('dispatched', 'namesAnotherUnion')],
  },
  objected: {
    'ticket.objectionUpheld': [
      to('dispatched', 'namesUnion', 'namesAnotherUnion'),
      to('filed', 'namesNoUnion'),
    ],
    'ticket.objectionDenied': [to('dispatched')],
  },
  signedFor: {
    'ticket.workerContacted': [to('contacted', 'workerOnTicket')],
    'ticket.contactFailed': [stays('workerOnTicket')],
    'ticket.resolved': [
      to('audit', 'contactTriedOnThreeDays', 'outcomeUnreachable', 'recoveredByKnownWorkers'),
    ],
  },
  contacted: { 'ticket.verified': [to('handling')] },
  handling: WORK,
  audit: {
    ...INSTRUCTION_ANSWERS,
    'ticket.resultAccepted': [to('resolved', ...AUDIT)],
    'ticket.resultReturned': [to('reworking', ...AUDIT)],
  },
  resolved: {
    ...INSTRUCTION_ANSWERS,
    'ticket.calledBack': [
      stays(...ANSWER, 'ofAnotherWorker'),
      to('closed', ...ANSWER, 'notReached', 'thirdUnreachableDay'),
      stays(...ANSWER, 'notReached'),
      to('reworking', ...ANSWER, 'unsolvedOrDissatisfied'),
      to('closed', ...ANSWER),
    ],
    'ticket.callBackUnreachable': [
      stays(...CALL_BACK, 'ofAnotherWorker'),
      to('closed', ...CALL_BACK, 'thirdUnreachableDay'),
      stays(...CALL_BACK),
    ],
  },
  reworking: {
    ...WORK,
    ...OTHER_WORKERS,
    /** A ticket answered on the spot and reopened has no handler yet. */
    'ticket.dispatched': [to('dispatched', 'noHandlingUnion')],
  },
  closed: {
    ...INSTRUCTION_ANSWERS,
    'ticket.calledBack': [stays(...ANSWER)],
    'ticket.callBackUnreachable': [stays(...CALL_BACK)],
    'ticket.reopened': [to('reworking')],
  },
  voided: {},
};

/**
 * The 12351 ticket. Flat: being suspended is a fact, not a state. `closed` and `voided` carry the tag `closed` and are
 * not final, because a ticket can be reopened and a correction can undo a void. No timers: clocks follow from the log.
 */
export const ticketMachine = setup({
  types: {
    context: {} as TicketFacts,
    input: {} as TicketFacts,
    events: {} as TicketFact<TicketMove>,
    tags: {} as 'closed',
  },
  guards: {
    all: ({ context, event }, params: GuardNames) =>
      params.names.every((name) => TICKET_GUARDS[name].test({ facts: context, event })),
  },
  actions: {
    record: assign(({ context, event }) => recordFact(context, event)),
    startRework: assign(({ context, event }) => reworked(context, event.seq)),
    startCallBack: assign({ callBackFailedOn: [] }),
    markClosed: assign({ closed: ({ event }) => ({ at: event.at, as: closedAs(event) }) }),
  },
}).createMachine({
  id: 'ticket',
  context: ({ input }) => input,
  initial: 'filed',
  states: {
    filed: { on: TICKET_CHART.filed },
    dispatched: { on: TICKET_CHART.dispatched },
    objected: { on: TICKET_CHART.objected },
    signedFor: { on: TICKET_CHART.signedFor },
    contacted: { on: TICKET_CHART.contacted },
    handling: { on: TICKET_CHART.handling },
    audit: { on: TICKET_CHART.audit },
    resolved: { entry: 'startCallBack', on: TICKET_CHART.resolved },
    reworking: { entry: 'startRework', on: TICKET_CHART.reworking },
    closed: { tags: 'closed', entry: 'markClosed', on: TICKET_CHART.closed },
    voided: { tags: 'closed', entry: 'markClosed', on: TICKET_CHART.voided },
  },
});

/** Three reworks without a solution make a problem ticket (巴彦淖尔 practice). */
function reworked(facts: TicketFacts, seq: number): TicketFacts {
  const reworks = facts.counts.reworks + 1;
  return {
    ...facts,
    counts: { ...facts.counts, reworks },
    problem: facts.problem ?? (reworks >= 3 ? { ground: 'reworks', seq } : null),
    closed: null,
    reopenProposed: false,
  };
}

function closedAs(event: TicketFact<TicketMove>): 'onTheSpot' | 'calledBack' | 'unreachable' | 'voided' {
  if (event.type === 'ticket.answeredOnTheSpot') return 'onTheSpot';
  if (event.type === 'ticket.voided') return 'voided';
  return event.type === 'ticket.calledBack' && event.payload.reached ? 'calledBack' : 'unreachable';
}
