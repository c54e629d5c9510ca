import { addDays, civilDateOf, instantAt, type CivilDate } from '../civil-date.js';
import type { ClockLength } from './clock-policy.js';
import {
  daysFrom,
  endDayOf,
  leansOnUnpublished,
  mergedPauses,
  MINUTE_MS,
  serviceSpansOf,
  toInstant,
  withoutPauses,
  type Instant,
  type ServiceTime,
  type Span,
} from './service-time.js';

export interface Due {
  readonly dueAt: Instant;
  /** The reckoning leans on a year whose calendar is not published: the instant may still move. */
  readonly provisional: boolean;
}

/**
 * When a clock started at `start` is used up.
 * `minutes` run day and night. `serviceMinutes` run inside office hours of working days, make-up weekends included.
 * `workingDays`: the end (24:00, Asia/Shanghai) of the n-th working day after the day of `start`; that day itself
 * is never counted.
 * A pause pushes minutes and service minutes out by what it covers of them; a working day is not counted when the
 * clock stands still at its end, so a pause takes out exactly the day ends it spans.
 */
export function dueInstant(start: Instant, length: ClockLength, time: ServiceTime): Due {
  const from = Date.parse(start);
  if (length.unit === 'minutes') {
    return { dueAt: toInstant(afterRunning(from, length.amount, around(from), time)), provisional: false };
  }
  if (length.unit === 'serviceMinutes') {
    const due = afterRunning(from, length.amount, serviceSpans(from, time), time);
    return dueOf(from, due, time);
  }
  return dueOf(from, instantAt(addDays(nthWorkingDay(from, length.amount, time), 1)), time);
}

/**
 * When `share` (0–1) of a clock is used up, in the clock's own unit. Of working days, whole ones are taken first and
 * the rest as a part of the office hours of the next; a whole day is used up when its office hours end, so that a
 * reminder never falls at midnight and the share 1 comes before the clock's own end.
 */
export function atShareOf(start: Instant, length: ClockLength, share: number, time: ServiceTime): Instant {
  const used = Math.round(length.amount * share * 1e6) / 1e6;
  if (length.unit !== 'workingDays') return dueInstant(start, { ...length, amount: used }, time).dueAt;
  const from = Date.parse(start);
  const whole = Math.max(1, Math.ceil(used));
  const spans = serviceSpansOf(nthWorkingDay(from, whole, time), time);
  const minutes = spans.reduce((sum, [a, b]) => sum + (b - a), 0) / MINUTE_MS;
  return toInstant(consume((used - (whole - 1)) * minutes, spans));
}

/**
 * `days` working days after an instant, at the same time of day; used for the steps of the escalation ladder.
 * Midnight is the end of the day before. From a day that is not worked the count begins at the end of the last worked
 * day before it, so a weekend expiry is never chased again before a working day has passed.
 */
export function plusWorkingDays(instant: Instant, days: number, time: ServiceTime): Due {
  const from = Date.parse(instant);
  const day = endDayOf(from);
  const counted = nthWorkingDay(instantAt(day), days, { ...time, pauses: [] });
  const intoDay = time.calendar.isWorkday(day) ? (from - instantAt(day)) / MINUTE_MS : 24 * 60;
  return dueOf(from, instantAt(counted, intoDay), time);
}

/** Minutes of office hours between two instants, pauses left out; 0 when `to` is not after `from`. */
export function serviceMinutesBetween(from: Instant, to: Instant, time: ServiceTime): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (end <= start) return 0;
  const pauses = mergedPauses(time.pauses);
  let sum = 0;
  for (const day of daysFrom(civilDateOf(start))) {
    if (instantAt(day) >= end) break;
    for (const [a, b] of serviceSpansOf(day, time)) {
      const clipped: Span = [Math.max(a, start), Math.min(b, end)];
      if (clipped[0] < clipped[1]) for (const [c, d] of withoutPauses(clipped, pauses)) sum += d - c;
    }
  }
  return sum / MINUTE_MS;
}

/** Working days after the day of `from` up to and with the day `to`, pauses not considered. */
export function workingDaysUntil(from: Instant, to: CivilDate, time: ServiceTime): number {
  let count = 0;
  for (let day = addDays(civilDateOf(from), 1); day <= to; day = addDays(day, 1)) {
    if (time.calendar.isWorkday(day)) count++;
  }
  return count;
}

function dueOf(from: number, due: number, time: ServiceTime): Due {
  const provisional = leansOnUnpublished(civilDateOf(from), endDayOf(due), time.calendar);
  return { dueAt: toInstant(due), provisional };
}

/** The n-th working day after the day of `from` at whose end the clock runs. */
function nthWorkingDay(from: number, days: number, time: ServiceTime): CivilDate {
  const pauses = mergedPauses(time.pauses);
  const standsStillAt = (ms: number): boolean => pauses.some(([a, b]) => a < ms && ms <= b);
  let left = days;
  for (const day of daysFrom(addDays(civilDateOf(from), 1))) {
    if (time.calendar.isWorkday(day) && !standsStillAt(instantAt(addDays(day, 1)))) left--;
    if (left <= 0) return day;
  }
  throw new RangeError('unreachable: daysFrom ends by throwing');
}

function afterRunning(from: number, minutes: number, spans: Iterable<Span>, time: ServiceTime): number {
  const pauses = mergedPauses(time.pauses);
  return consume(minutes, running(from, spans, pauses));
}

function* running(from: number, spans: Iterable<Span>, pauses: readonly Span[]): Generator<Span> {
  for (const [a, b] of spans) {
    if (b > from) yield* withoutPauses([Math.max(a, from), b], pauses);
  }
}

function* serviceSpans(from: number, time: ServiceTime): Generator<Span> {
  for (const day of daysFrom(civilDateOf(from))) yield* serviceSpansOf(day, time);
}

function around(from: number): readonly Span[] {
  return [[from, Number.POSITIVE_INFINITY]];
}

/** The instant at which `minutes` of the spans are used up. @throws RangeError when the spans end before. */
function consume(minutes: number, spans: Iterable<Span>): number {
  let left = Math.round(minutes * MINUTE_MS);
  for (const [a, b] of spans) {
    if (b - a >= left) return a + left;
    left -= b - a;
  }
  throw new RangeError('service hours hold no time');
}
