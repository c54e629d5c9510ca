/**
 * The day-walk: the one place where days are counted. Advancing a deadline and measuring a stretch both use it, so
 * they cannot disagree. The day it starts from is never counted (P1).
 *
 * A pause holds the days from its first day up to, but not including, the day the clock goes on: the day of the
 * suspension no longer runs, the day of the resumption runs again. Hence two pauses that meet are one pause, and a
 * pause of n days moves a period of calendar days by n.
 */
import { addDays, type CivilDate } from '../civil-date.js';
import type { PauseKind } from './rule.js';
import type { DayReason, WorkingCalendar } from './working-calendar.js';

export interface Pause {
  /** First day that does not run. */
  from: CivilDate;
  /** The day the clock goes on: it runs again. */
  to: CivilDate;
  /** Who paused. Given, it counts only for rules that this kind may pause; absent, the caller has chosen already. */
  source?: PauseKind;
}

export type DayClass = 'counted' | 'skipped' | 'paused';

export interface WalkedDay {
  date: CivilDate;
  kind: DayClass;
  reason?: DayReason;
}

export interface Walk {
  /** Are only working days counted, or every day? */
  workingDays: boolean;
  direction: 'forward' | 'backward';
  pauses: readonly Pause[];
  calendar: WorkingCalendar;
}

/** More days than any period has: a walk that gets here was paused for ever. */
const LIMIT = 200_000;

/** The days after (or, backward, before) `start`, each with how it counts; without end. */
export function* daysAfter(start: CivilDate, walk: Walk): Generator<WalkedDay, never> {
  const step = walk.direction === 'forward' ? 1 : -1;
  let date = start;
  for (let days = 0; days < LIMIT; days += 1) {
    date = addDays(date, step);
    yield { date, ...classify(date, walk) };
  }
  throw new RangeError(`a period from ${start} does not end`);
}

/** Walks until `count` days have counted. Empty for 0: the period ends on the day it starts. */
export function advance(start: CivilDate, count: number, walk: Walk): WalkedDay[] {
  const walked: WalkedDay[] = [];
  if (count === 0) return walked;
  let counted = 0;
  for (const day of daysAfter(start, walk)) {
    walked.push(day);
    if (day.kind === 'counted') counted += 1;
    if (counted === count) return walked;
  }
  return walked;
}

/** How many days count after `start` up to and including `until`; 0 when `until` does not lie ahead. */
export function countDays(start: CivilDate, until: CivilDate, walk: Walk): number {
  const reached = (date: CivilDate) => (walk.direction === 'forward' ? date > until : date < until);
  let counted = 0;
  for (const day of daysAfter(start, walk)) {
    if (reached(day.date)) return counted;
    if (day.kind === 'counted') counted += 1;
  }
  return counted;
}

function classify(date: CivilDate, walk: Walk): Omit<WalkedDay, 'date'> {
  if (walk.pauses.some((pause) => pause.from <= date && date < pause.to)) return { kind: 'paused' };
  if (!walk.workingDays) return { kind: 'counted' };
  const reason = walk.calendar.reason(date);
  const works = reason.code === 'ordinary' || reason.code === 'makeUpDay';
  return reason.code === 'ordinary' ? { kind: 'counted' } : { kind: works ? 'counted' : 'skipped', reason };
}

/** The next (or previous) working day, `date` itself when it is one, with the rest days passed on the way. */
export function toWorkday(
  date: CivilDate,
  direction: 'forward' | 'backward',
  calendar: WorkingCalendar,
): WalkedDay[] {
  const passed: WalkedDay[] = [];
  let day = date;
  while (!calendar.isWorkday(day)) {
    passed.push({ date: day, kind: 'skipped', reason: calendar.reason(day) });
    day = addDays(day, direction === 'forward' ? 1 : -1);
  }
  return [...passed, { date: day, kind: 'counted', reason: calendar.reason(day) }];
}
