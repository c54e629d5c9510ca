import type { CivilDate } from '../civil-date.js';
import type { TicketRule } from '../service-time/clock-policy.js';
import type { TicketEventType, TicketFact } from './ticket-events.js';
import { openRequest, type TicketFacts } from './ticket-facts.js';
import type { TicketStateId } from './ticket-words.js';

/** One run of one clock, from the event that opened it. Its end is never stored: it follows from policy and calendar. */
export type TicketClock = {
  readonly rule: TicketRule;
  /** '' or, where several may run at once, the assisting union's id or the number of the instruction's event. */
  readonly subject: string;
  readonly status: 'open' | 'met' | 'withdrawn';
  readonly startSeq: number;
  readonly startAt: string;
  readonly closedSeq: number | null;
  readonly closedAt: string | null;
  /** A reply day that was asked for; suspension and extension do not move it. */
  readonly replyBy: CivilDate | null;
  /** Working days granted by an extension while this clock ran. */
  readonly extraDays: number;
};

interface StepClock {
  readonly rule: TicketRule;
  readonly state: TicketStateId;
  /** Events that fulfil the obligation; leaving the state by any other withdraws it. */
  readonly metBy: readonly TicketEventType[];
}

/** Clocks that run exactly while the ticket is in a state. Each entry opens a new run. */
export const STEP_CLOCKS: readonly StepClock[] = [
  { rule: 'ticket.dispatch', state: 'filed', metBy: ['ticket.dispatched'] },
  { rule: 'ticket.signFor', state: 'dispatched', metBy: ['ticket.signedFor'] },
  {
    rule: 'ticket.objection',
    state: 'objected',
    metBy: ['ticket.objectionUpheld', 'ticket.objectionDenied'],
  },
  { rule: 'ticket.contact', state: 'signedFor', metBy: ['ticket.workerContacted'] },
  { rule: 'ticket.verify', state: 'contacted', metBy: ['ticket.verified'] },
  { rule: 'ticket.resolve', state: 'handling', metBy: ['ticket.resolved'] },
  { rule: 'ticket.audit', state: 'audit', metBy: ['ticket.resultAccepted', 'ticket.resultReturned'] },
  { rule: 'ticket.callBack', state: 'resolved', metBy: ['ticket.calledBack', 'ticket.callBackUnreachable'] },
  { rule: 'ticket.rework', state: 'reworking', metBy: ['ticket.resolved'] },
];

/**
 * `ticket.total` runs once, from filing to the first accepted result; return, objection, forward and rework leave it
 * alone, and a reopening does not bring it back.
 */
export const TOTAL_ENDS: Partial<Record<TicketEventType, 'met' | 'withdrawn'>> = {
  'ticket.resultAccepted': 'met',
  'ticket.answeredOnTheSpot': 'met',
  'ticket.voided': 'withdrawn',
};

/** Clocks an extension lengthens: on-time closure is measured on the total clock *as extended*. */
export const EXTENDABLE: readonly TicketRule[] = ['ticket.total', 'ticket.resolve', 'ticket.rework'];

export interface Step {
  /** Null before the ticket was filed. */
  readonly from: TicketStateId | null;
  readonly to: TicketStateId;
  readonly event: TicketFact;
  /** Facts before the event; null before the ticket was filed. */
  readonly before: TicketFacts | null;
  readonly after: TicketFacts;
}

/** Does the event lead into a state, also into the one it comes from (a forward starts the sign-for anew)? */
export function enters(step: Pick<Step, 'from' | 'to' | 'event'>): boolean {
  return step.from !== step.to || step.event.type === 'ticket.forwarded';
}

/** The clocks after one event. */
export function advanceClocks(clocks: readonly TicketClock[], step: Step): readonly TicketClock[] {
  const { event } = step;
  const ended = clocks.map((clock) => {
    const status = clock.status === 'open' ? endOf(clock, step) : undefined;
    if (status) return { ...clock, status, closedSeq: event.seq, closedAt: event.at };
    return event.type === 'ticket.extended' && clock.status === 'open' && EXTENDABLE.includes(clock.rule)
      ? { ...clock, extraDays: clock.extraDays + event.payload.workingDays }
      : clock;
  });
  return [...ended, ...opened(step)];
}

function endOf(clock: TicketClock, step: Step): 'met' | 'withdrawn' | undefined {
  const { event, before } = step;
  if (clock.rule === 'ticket.total') return TOTAL_ENDS[event.type];
  if (clock.rule === 'ticket.assist') {
    if (event.type === 'ticket.resolved') return 'withdrawn';
    return isAnswered(before?.assists, step.after.assists, clock) ? 'met' : undefined;
  }
  // An instruction owes its answer whatever becomes of the ticket.
  if (clock.rule === 'ticket.instruction') {
    return isAnswered(before?.instructions, step.after.instructions, clock) ? 'met' : undefined;
  }
  if (!enters(step)) return undefined;
  const row = STEP_CLOCKS.find((candidate) => candidate.rule === clock.rule);
  return row?.metBy.includes(event.type) ? 'met' : 'withdrawn';
}

function opened({ from, to, event, after }: Step): readonly TicketClock[] {
  const runs: TicketClock[] = [];
  if (event.type === 'ticket.filed') runs.push(run('ticket.total', event));
  if (enters({ from, to, event })) {
    runs.push(...STEP_CLOCKS.filter((row) => row.state === to).map((row) => run(row.rule, event)));
  }
  if (event.type === 'ticket.assistAsked') {
    runs.push(run('ticket.assist', event, event.payload.union, event.payload.replyBy));
  }
  if (event.type === 'ticket.instructed') {
    const request = openRequest(after.instructions, (asked) => asked.seq === event.seq);
    runs.push(run('ticket.instruction', event, String(event.seq), request?.replyBy ?? undefined));
  }
  return runs;
}

function run(rule: TicketRule, event: TicketFact, subject = '', replyBy?: CivilDate): TicketClock {
  return {
    rule,
    subject,
    status: 'open',
    startSeq: event.seq,
    startAt: event.at,
    closedSeq: null,
    closedAt: null,
    replyBy: replyBy ?? null,
    extraDays: 0,
  };
}

function isAnswered(
  before: TicketFacts['assists'] = [],
  after: TicketFacts['assists'],
  clock: TicketClock,
): boolean {
  const now = after.find((request) => request.seq === clock.startSeq);
  const then = before.find((request) => request.seq === clock.startSeq);
  return now?.answeredAt !== null && then?.answeredAt === null;
}
