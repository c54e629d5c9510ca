import {
  dispatchingUnionId,
  isSuspended,
  openRequest,
  type CallBackAnswer,
  type TicketFacts,
} from './ticket-facts.js';
import { ticketMachine } from './ticket-machine.js';
import type { FiledTicket, TicketState } from './ticket-state.js';
import type { ClosedAs, SolvedAnswer, TicketOutcome, TicketStateId } from './ticket-words.js';

/** What the rooms store in columns and show of a ticket; everything in it follows from the log. */
export interface TicketView {
  readonly state: TicketStateId;
  /** Is the state tagged `closed` (`closed` and `voided`)? */
  readonly closed: boolean;
  readonly closedAt: string | null;
  readonly closedAs: ClosedAs | null;
  readonly suspended: boolean;
  readonly filedAt: string;
  readonly category: TicketFacts['category'];
  readonly difficulty: TicketFacts['difficulty'];
  readonly urgency: TicketFacts['urgency'];
  readonly filingUnionId: string | null;
  /** Who dispatched the ticket to its handler, or has to dispatch it. */
  readonly dispatchingUnionId: string | null;
  readonly handlingUnionId: string | null;
  /** The unions the ticket lies with or came through, from the filing one down to the handling one, each once. */
  readonly dispatchChain: readonly string[];
  /** Unions whose assistance is still owed. */
  readonly assistingUnionIds: readonly string[];
  readonly ownerId: string | null;
  readonly openedCaseId: string | null;
  readonly caseIds: readonly string[];
  /** The handler's claim. */
  readonly outcome: TicketOutcome | null;
  /** The outcome by the worker's word where reached, else the handler's claim. */
  readonly outcomeByWorker: TicketOutcome | null;
  readonly callerAnswer: CallBackAnswer | null;
  readonly recovered: string | null;
  readonly acceptedAt: string | null;
  readonly reworks: number;
  readonly problem: TicketFacts['problem'];
  readonly reopenProposed: boolean;
  readonly openInstructions: number;
}

/** @throws RangeError for a ticket without its first event. */
export function ticketView(ticket: TicketState): TicketView {
  if (ticket.state === null) throw new RangeError('a ticket begins with ticket.filed');
  return viewOf(ticket);
}

function viewOf({ state, facts }: FiledTicket): TicketView {
  const answer = facts.answers.find((given) => given.worker === facts.caller) ?? null;
  const chain =
    facts.handlingUnionId === null ? facts.dispatchers : [...facts.dispatchers, facts.handlingUnionId];
  return {
    state,
    closed: isClosedState(state),
    closedAt: facts.closed?.at ?? null,
    closedAs: facts.closed?.as ?? null,
    suspended: isSuspended(facts),
    filedAt: facts.filedAt,
    category: facts.category,
    difficulty: facts.difficulty,
    urgency: facts.urgency,
    filingUnionId: facts.filingUnionId,
    dispatchingUnionId: dispatchingUnionId(facts),
    handlingUnionId: facts.handlingUnionId,
    dispatchChain: [...new Set(chain)],
    assistingUnionIds: facts.assists.flatMap((a) => (a.answeredAt === null && a.of !== null ? [a.of] : [])),
    ownerId: facts.ownerId,
    openedCaseId: facts.openedCaseId,
    caseIds: facts.caseIds,
    outcome: facts.result?.outcome ?? null,
    outcomeByWorker: outcomeByWorker(facts, answer),
    callerAnswer: answer,
    recovered: facts.result?.recovered ?? null,
    acceptedAt: facts.acceptedAt,
    reworks: facts.counts.reworks,
    problem: facts.problem,
    reopenProposed: facts.reopenProposed,
    openInstructions: openRequest(facts.instructions)
      ? facts.instructions.filter((instruction) => instruction.answeredAt === null).length
      : 0,
  };
}

/** The states tagged `closed`. */
export function isClosedState(state: TicketStateId): boolean {
  return ticketMachine.states[state]?.tags.includes('closed') ?? false;
}

const OUTCOME_OF_ANSWER: Readonly<Record<SolvedAnswer, TicketOutcome>> = {
  yes: 'solved',
  partly: 'partlySolved',
  no: 'notSolved',
};

/** The worker's answer wins over the handler's claim, whatever that was; the difference is a rate of its own. */
function outcomeByWorker(facts: TicketFacts, answer: CallBackAnswer | null): TicketOutcome | null {
  if (!answer?.reached || answer.solved === null) return facts.result?.outcome ?? null;
  return OUTCOME_OF_ANSWER[answer.solved];
}
