/**
 * The second opinion on every date: takes the wall calendar, strikes out the days that do not count and picks the last
 * one. Slow, naive, and written from the articles alone.
 */
import { dayAt, DAYS, placeOf, sameNumberAfter } from './days.js';
import type { Dates, SituationInput } from './situation.js';
import type { PlaceTerms, Terms } from './terms.js';

/** The terms that hold for one case, after place, kind and agreement. */
interface Held {
  n: number;
  unit: Terms['unit'];
  rolls: boolean;
  most: number | 'open' | undefined;
}

/** @throws RangeError for a date outside 2015–2034. */
export function oracle(terms: Terms, input: SituationInput): Dates {
  const held = heldTerms(terms, input);
  const from = eventDay(terms, input);
  const struck = struckOut(terms, input, from, held);
  const raw = held.unit === 'date' ? placeOf(input.dueOn ?? '') : lastDay(terms, input, held, from, struck);
  const end = held.rolls ? nearestWorkday(raw, terms.back ? -1 : 1) : raw;
  // “At least n days before” leaves the day of the notice itself open: advise one day more (P13).
  const asksWork = held.rolls || held.unit === 'workingDay';
  const early = terms.back ? (asksWork ? nearestWorkday(end - 1, -1) : end - 1) : Math.min(raw, end);
  const looked: number[] = [];
  if (held.unit === 'workingDay') looked.push(...between(from, raw).filter((place) => place !== from));
  if (held.rolls) looked.push(...between(raw, end));
  if (terms.back) looked.push(...between(early, end - 1));
  return {
    rawEnd: dayAt(raw).text,
    end: dayAt(end).text,
    actBy: dayAt(early).text,
    provisional: looked.some((place) => !dayAt(place).published),
  };
}

function heldTerms(terms: Terms, input: SituationInput): Held {
  const kind = input.variant === undefined ? undefined : terms.kinds?.[input.variant];
  if (input.variant !== undefined && !kind) throw new RangeError(`no kind ${input.variant}`);
  const place = placeTerms(terms, input);
  const unit = place?.unit ?? terms.unit;
  const rolls = place?.rolls ?? kind?.rolls ?? terms.rolls;
  const held: Held = {
    n: place?.n ?? kind?.n ?? terms.n,
    unit,
    rolls,
    most: mostAt(terms, input) ?? kind?.more ?? terms.more,
  };
  if (input.length !== undefined) held.n = input.length;
  if (input.unit !== undefined && input.unit !== unit) {
    held.unit = input.unit;
    held.rolls = input.unit !== 'workingDay';
  }
  if (input.dueOn !== undefined) [held.unit, held.rolls] = ['date', false];
  if (input.roll !== undefined) held.rolls = input.roll;
  return held;
}

function placeTerms(terms: Terms, { start, jurisdiction = '' }: SituationInput): PlaceTerms | undefined {
  let best: PlaceTerms | undefined;
  for (const candidate of terms.places ?? []) {
    if (candidate.since !== undefined && start < candidate.since) continue;
    if (candidate.until !== undefined && start > candidate.until) continue;
    if (jurisdiction.slice(0, candidate.place.length) !== candidate.place) continue;
    if (!best || candidate.place.length > best.place.length) best = candidate;
  }
  return best;
}

function mostAt(terms: Terms, { jurisdiction = '' }: SituationInput): number | undefined {
  const place = Object.keys(terms.moreAt ?? {}).find((code) => jurisdiction.startsWith(code));
  return place === undefined ? undefined : terms.moreAt?.[place];
}

/** The last of the days from which the period runs. */
function eventDay(terms: Terms, input: SituationInput): number {
  const events = terms.fixed ? [input.start] : [input.start, ...(input.restarts ?? [])];
  return Math.max(...events.map(placeOf));
}

/** The days on which the clock stands still: from the suspension until the day before it goes on. */
function struckOut(terms: Terms, input: SituationInput, from: number, held: Held): Set<number> {
  const struck = new Set<number>();
  if (terms.fixed || terms.back || terms.stops === undefined) return struck;
  for (const pause of input.pauses ?? []) {
    if (pause.source !== undefined && pause.source !== terms.stops) continue;
    for (let place = placeOf(pause.from); place < placeOf(pause.to); place += 1) struck.add(place);
  }
  if (terms.stops === 'lastSixMonths') {
    // 民法典 194: an obstacle counts only inside the last six months of the period.
    const lastSixMonths = sameNumberAfter(sameNumberAfter(from, 12 * held.n), -6);
    for (const place of [...struck]) if (place < lastSixMonths) struck.delete(place);
  }
  return struck;
}

function lastDay(
  terms: Terms,
  input: SituationInput,
  held: Held,
  from: number,
  struck: ReadonlySet<number>,
): number {
  if (held.unit === 'month' || held.unit === 'year') return lastDayByPages(terms, input, held, from, struck);
  const counting = countingDays(terms, held, from, struck);
  const nth = (n: number) => (n === 0 ? from : (counting[n - 1] ?? Number.NaN));
  let more = input.extensionDays ?? 0;
  if (input.extendedUntil !== undefined) {
    const until = placeOf(input.extendedUntil);
    more = Math.max(more, counting.filter((place) => place > nth(held.n) && place <= until).length);
  }
  return nth(held.n + allowed(more, held.most));
}

/** Every day that counts, the nearest first. */
function countingDays(terms: Terms, held: Held, from: number, struck: ReadonlySet<number>): number[] {
  const places = DAYS.map((_, place) => place).filter((place) => (terms.back ? place < from : place > from));
  if (terms.back) places.reverse();
  return places
    .filter((place) => !struck.has(place))
    .filter((place) => held.unit !== 'workingDay' || dayAt(place).works);
}

/** Months and years: the same number on a later page, moved on by one day for every day that was struck out before it. */
function lastDayByPages(
  terms: Terms,
  input: SituationInput,
  held: Held,
  from: number,
  struck: ReadonlySet<number>,
): number {
  const pages = held.unit === 'year' ? 12 : 1;
  const page = (months: number) => sameNumberAfter(from, terms.back ? -months : months);
  const own = held.n * pages;
  const most = held.most === undefined || held.most === 'open' ? held.most : held.most * pages;
  let target = page(own + allowed(input.extensionMonths ?? 0, most)) + (input.extensionDays ?? 0);
  if (typeof most === 'number') target = Math.min(target, page(own + most));
  let end = target;
  for (;;) {
    const stood = between(from, end).filter((place) => place !== from && struck.has(place)).length;
    if (target + stood === end) return end;
    end = target + stood;
  }
}

/** What a decision adds in law: nothing beyond the most, and nothing at all where the law knows no extension. */
function allowed(asked: number, most: number | 'open' | undefined): number {
  if (asked === 0 || most === 'open') return asked;
  if (most === undefined) throw new RangeError('this period cannot be extended');
  return asked > most ? most : asked;
}

function nearestWorkday(place: number, step: 1 | -1): number {
  let at = place;
  while (!dayAt(at).works) at += step;
  return at;
}

/** The places from one to the other, both included, whichever comes first. */
function between(a: number, b: number): number[] {
  const places: number[] = [];
  for (let place = Math.min(a, b); place <= Math.max(a, b); place += 1) places.push(place);
  return places;
}
