/**
 * A wall calendar: every day of twenty years in one list, each flagged from the State Council's notices. Built by
 * counting on from one known weekday; no date library, nothing of the product but the notices themselves.
 */
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';

export interface Day {
  /** `YYYY-MM-DD`. */
  text: string;
  year: number;
  month: number;
  dayOfMonth: number;
  /** Is work done on it? */
  works: boolean;
  /** Has the notice of its year been published? */
  published: boolean;
}

const FIRST_YEAR = 2015;
const LAST_YEAR = 2034;
/** 1 January 2015 was a Thursday, the fourth day of the week. */
const FIRST_WEEKDAY = 4;
/** 放假办法 art. 2, the holidays with a date of their own; the second of May since 2025. */
const FIXED = ['01-01', '05-01', '10-01', '10-02', '10-03'];

const off = new Set<string>();
const worked = new Set<string>();
const published = new Set<number>();
for (const notice of SHIPPED_CALENDARS) {
  published.add(notice.year);
  for (const day of notice.offDays) off.add(day.date);
  for (const day of notice.makeUpDays) worked.add(day);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  if (month !== 2) return 31;
  if (year % 400 === 0) return 29;
  return year % 4 === 0 && year % 100 !== 0 ? 29 : 28;
}

function works(text: string, year: number, weekday: number): boolean {
  if (worked.has(text)) return true;
  if (off.has(text)) return false;
  if (weekday >= 6) return false;
  if (published.has(year)) return true;
  const day = text.slice(5);
  return !FIXED.includes(day) && !(day === '05-02' && year >= 2025);
}

/** All days from 2015 to 2034, in order. */
export const DAYS: readonly Day[] = everyDay();

function everyDay(): Day[] {
  const days: Day[] = [];
  let weekday = FIRST_WEEKDAY;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let dayOfMonth = 1; dayOfMonth <= daysOfMonth(year, month); dayOfMonth += 1) {
        const text = `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
        days.push({
          text,
          year,
          month,
          dayOfMonth,
          works: works(text, year, weekday),
          published: published.has(year),
        });
        weekday = weekday === 7 ? 1 : weekday + 1;
      }
    }
  }
  return days;
}

const PLACES = new Map(DAYS.map((day, place) => [day.text, place]));

/** Place of a day in the list. @throws RangeError for a text that is no day of it. */
export function placeOf(text: string): number {
  const place = PLACES.get(text);
  if (place === undefined) throw new RangeError(`${text} is no day of the wall calendar`);
  return place;
}

/** The day at a place of the list. @throws RangeError outside the list. */
export function dayAt(place: number): Day {
  const day = DAYS[place];
  if (!day) throw new RangeError(`the wall calendar ends before place ${place}`);
  return day;
}

/**
 * Turns the pages `months` on (back when negative) and puts the finger on the same number; on the page's last day
 * where it has no such number (民法典 202).
 */
export function sameNumberAfter(place: number, months: number): number {
  const from = dayAt(place);
  let { year, month } = from;
  for (let turned = 0; turned < Math.abs(months); turned += 1) {
    month += months > 0 ? 1 : -1;
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  const page = DAYS.filter((day) => day.year === year && day.month === month);
  const found = page.find((day) => day.dayOfMonth === from.dayOfMonth) ?? page.at(-1);
  if (!found) throw new RangeError(`the wall calendar has no ${year}-${month}`);
  return placeOf(found.text);
}
