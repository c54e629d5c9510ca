import { addDays, civilDateOf, instantAt } from '../civil-date.js';
import {
  clockLength,
  type ClockLength,
  type ClockPolicy,
  type TicketRule,
} from '../service-time/clock-policy.js';
import {
  atShareOf,
  dueInstant,
  plusWorkingDays,
  workingDaysUntil,
  type Due,
} from '../service-time/due-instant.js';
import {
  toInstant,
  type Instant,
  type Pause,
  type ServiceCalendar,
  type ServiceTime,
} from '../service-time/service-time.js';
import type { TicketClock } from './ticket-clocks.js';
import { isSuspended, type TicketFacts } from './ticket-facts.js';

export const LADDER_STEPS = ['reminder', 'chase', 'supervise', 'raise'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

export interface TicketDeadline {
  readonly rule: TicketRule;
  readonly subject: string;
  readonly status: 'open' | 'met' | 'withdrawn';
  readonly startSeq: number;
  readonly startAt: Instant;
  /** Null while the ticket is suspended and the clock was not over before: nobody knows the end. */
  readonly dueAt: Instant | null;
  /** The end as it stands now; of a paused clock the end it would have if the pause had never begun. */
  readonly runsTo: Instant;
  readonly closedAt?: Instant;
  readonly paused: boolean;
  readonly provisional: boolean;
  /** Where the length comes from: `P` published practice, `D` our default, `L` law; `asked` a reply day named by a person. */
  readonly basis: ClockLength['source'] | 'asked';
  readonly amount: number;
  readonly unit: ClockLength['unit'];
  /** Whose published practice the length is. */
  readonly origin: string | null;
  /** Working days granted by an extension, contained in `amount` where that counts working days. */
  readonly extraDays: number;
  /** Suspensions that moved the end. */
  readonly pauses: readonly Pause[];
  /** Steps of the escalation of an open deadline, in order; none for a closed or paused one. */
  readonly ladder: readonly { readonly step: LadderStep; readonly dueAt: Instant }[];
}

/** All deadlines of a ticket, also the closed ones, in the order in which they were opened. */
export function planTicketDeadlines(
  ticket: { readonly facts: TicketFacts | null; readonly clocks: readonly TicketClock[] },
  policy: ClockPolicy,
  calendar: ServiceCalendar,
): readonly TicketDeadline[] {
  const { facts, clocks } = ticket;
  return facts === null ? [] : clocks.map((clock) => planned(clock, facts, policy, calendar));
}

function planned(
  clock: TicketClock,
  facts: TicketFacts,
  policy: ClockPolicy,
  calendar: ServiceCalendar,
): TicketDeadline {
  const time: ServiceTime = { calendar, hours: policy.serviceHours, pauses: pausesOf(clock, facts) };
  const base = clockLength(policy, clock.rule, facts);
  const length = lengthOf(clock, base, time);
  const { dueAt, provisional } = endOf(clock, length, time);
  const paused = clock.status === 'open' && clock.replyBy === null && standsStillBefore(dueAt, facts);
  const running = clock.status === 'open' && !paused;
  return {
    rule: clock.rule,
    subject: clock.subject,
    status: clock.status,
    startSeq: clock.startSeq,
    startAt: clock.startAt,
    dueAt: paused ? null : dueAt,
    runsTo: dueAt,
    ...(clock.closedAt === null ? {} : { closedAt: clock.closedAt }),
    paused,
    provisional,
    basis: clock.replyBy === null ? base.source : 'asked',
    amount: length.amount,
    unit: length.unit,
    origin: clock.replyBy === null ? (base.origin ?? null) : null,
    extraDays: clock.extraDays,
    pauses: time.pauses,
    ladder: running ? ladder(clock.startAt, length, dueAt, policy, time) : [],
  };
}

/** The length of one run: the policy's, plus working days granted; or the working days up to the reply day asked for. */
function lengthOf(clock: TicketClock, base: ClockLength, time: ServiceTime): ClockLength {
  if (clock.replyBy !== null) {
    const days = Math.max(1, workingDaysUntil(clock.startAt, clock.replyBy, time));
    return { amount: days, unit: 'workingDays', source: base.source };
  }
  return base.unit === 'workingDays' ? { ...base, amount: base.amount + clock.extraDays } : base;
}

function endOf(clock: TicketClock, length: ClockLength, time: ServiceTime): Due {
  if (clock.replyBy !== null) {
    return { dueAt: toInstant(instantAt(addDays(clock.replyBy, 1))), provisional: false };
  }
  const due = dueInstant(clock.startAt, length, time);
  if (length.unit === 'workingDays' || clock.extraDays === 0) return due;
  const extended = plusWorkingDays(due.dueAt, clock.extraDays, time);
  return { dueAt: extended.dueAt, provisional: due.provisional || extended.provisional };
}

/** Suspensions as far as they fell into the run of this clock; a suspension still open is not one of them. */
function pausesOf(clock: TicketClock, facts: TicketFacts): readonly Pause[] {
  if (clock.replyBy !== null) return [];
  const end = clock.closedAt === null ? Number.POSITIVE_INFINITY : Date.parse(clock.closedAt);
  return facts.suspensions.flatMap(({ from, to }) =>
    to === null || Date.parse(from) >= end ? [] : [{ from, to: Date.parse(to) < end ? to : toInstant(end) }],
  );
}

function standsStillBefore(dueAt: Instant, facts: TicketFacts): boolean {
  const open = facts.suspensions.at(-1);
  return open !== undefined && isSuspended(facts) && Date.parse(open.from) < Date.parse(dueAt);
}

function ladder(
  startAt: Instant,
  length: ClockLength,
  dueAt: Instant,
  { ladder: rungs }: ClockPolicy,
  time: ServiceTime,
): TicketDeadline['ladder'] {
  return [
    { step: 'reminder', dueAt: reminder(startAt, length, dueAt, rungs.reminderShare, time) },
    { step: 'chase', dueAt },
    { step: 'supervise', dueAt: plusWorkingDays(dueAt, rungs.superviseAfterWorkingDays, time).dueAt },
    { step: 'raise', dueAt: plusWorkingDays(dueAt, rungs.raiseAfterWorkingDays, time).dueAt },
  ];
}

/** Never after the end itself: a reply day asked for at short notice leaves less than a working day. */
function reminder(
  startAt: Instant,
  length: ClockLength,
  dueAt: Instant,
  share: number,
  time: ServiceTime,
): Instant {
  const at = Date.parse(atShareOf(startAt, length, share, time));
  const due = Date.parse(dueAt);
  const start = Date.parse(startAt);
  return at <= due ? toInstant(at) : toInstant(start + (due - start) * share);
}

/** The last instant at which the union that received a dispatch at `since` may still object to it. */
export function objectionEnds(
  since: Instant,
  facts: TicketFacts,
  policy: ClockPolicy,
  calendar: ServiceCalendar,
): Instant {
  const time: ServiceTime = { calendar, hours: policy.serviceHours, pauses: [] };
  return dueInstant(since, clockLength(policy, 'ticket.objection', facts), time).dueAt;
}

/** Has a deadline's clock been kept, at `now`? Open ones count as late once their end has passed. */
export function isLate(deadline: TicketDeadline, now: Instant): boolean {
  if (deadline.dueAt === null || deadline.status === 'withdrawn') return false;
  return Date.parse(deadline.closedAt ?? now) > Date.parse(deadline.dueAt);
}

/** The civil day on which a deadline ends: 24:00 belongs to the day it ends. */
export function dueDayOf(dueAt: Instant): string {
  return civilDateOf(Date.parse(dueAt) - 1);
}
