import { addDays, civilDateOf, instantAt, yearOf, type CivilDate } from '../civil-date.js';

/** An instant, RFC 3339. Results are UTC with milliseconds (`2025-05-06T01:05:00.000Z`). */
export type Instant = string;

/** What service time asks of the legal working calendar: which days are worked, make-up weekends included. */
export interface ServiceCalendar {
  readonly version: string;
  isPublished(year: number): boolean;
  isWorkday(date: CivilDate): boolean;
}

/** A part of a working day in Asia/Shanghai, `HH:mm` to `HH:mm`. */
export interface ServiceWindow {
  readonly from: string;
  readonly to: string;
}

/** A stretch in which a clock stands still. Both ends are known; a pause still open has no due instant (see planning). */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** What every reckoning of service time needs: worked days, office hours of such a day, and when the clock stood still. */
export interface ServiceTime {
  readonly calendar: ServiceCalendar;
  readonly hours: readonly ServiceWindow[];
  readonly pauses: readonly Pause[];
}

/** Epoch milliseconds, from–to. */
export type Span = readonly [from: number, to: number];

export const MINUTE_MS = 60_000;

/** Ten years without enough service time means a calendar or office hours without any: a fault, not a long period. */
const LONGEST_SEARCH_DAYS = 3_660;

export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Office hours of one day in order, as spans; none on a day that is not worked. */
export function serviceSpansOf(day: CivilDate, time: ServiceTime): readonly Span[] {
  if (!time.calendar.isWorkday(day)) return [];
  return time.hours.map(
    (window) => [instantAt(day, minuteOf(window.from)), instantAt(day, minuteOf(window.to))] as const,
  );
}

/** Minutes since midnight of `HH:mm`. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Pauses in order, overlapping and touching ones joined, so that splitting one changes nothing. */
export function mergedPauses(pauses: readonly Pause[]): readonly Span[] {
  const spans = pauses
    .map((pause) => [Date.parse(pause.from), Date.parse(pause.to)] as const)
    .filter(([from, to]) => to > from)
    .toSorted((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** What is left of `span` when the pauses are cut out of it, in order. */
export function withoutPauses(span: Span, pauses: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let [from] = span;
  for (const pause of pauses) {
    if (pause[1] <= from) continue;
    if (pause[0] >= span[1]) break;
    if (pause[0] > from) left.push([from, pause[0]]);
    from = pause[1];
  }
  if (from < span[1]) left.push([from, span[1]]);
  return left;
}

/** The days after `day` (or from it on), each once. @throws RangeError when the search leaves every plausible calendar. */
export function* daysFrom(day: CivilDate): Generator<CivilDate> {
  for (let step = 0; step <= LONGEST_SEARCH_DAYS; step++) yield addDays(day, step);
  throw new RangeError(`no service time within ${LONGEST_SEARCH_DAYS} days of ${day}`);
}

/**
 * The civil day an instant belongs to when it is the end of something: midnight is the end (24:00) of the day before,
 * not the beginning of the next.
 */
export function endDayOf(ms: number): CivilDate {
  return civilDateOf(ms - 1);
}

/** Does a reckoning over these days lean on a year whose calendar is not published yet? */
export function leansOnUnpublished(from: CivilDate, to: CivilDate, calendar: ServiceCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!calendar.isPublished(year)) return true;
  return false;
}
