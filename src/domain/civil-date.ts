/**
 * Civil dates: the unit of legal time. A legal date is a day of the calendar in Asia/Shanghai, written `YYYY-MM-DD`,
 * never an instant. Instants (`timestamptz`) are a different type and live outside this file.
 * China has kept one offset (+08:00, no summer time) since 1991, so conversion is plain arithmetic.
 */

declare const civilDateBrand: unique symbol;

/** A day in Asia/Shanghai as `YYYY-MM-DD`. Order of the strings is order of the days. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Is `text` an existing day of the Gregorian calendar written `YYYY-MM-DD`? (`2025-02-29` is not.) */
export function isCivilDate(text: string): text is CivilDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Parses a civil date. @throws RangeError when the text names no existing day. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${text}`);
  return text;
}

/** Days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** The day `days` after (or, when negative, before) `date`. @throws RangeError beyond the years 0000–9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

/**
 * The corresponding day `months` later: the same day number in the due month, or that month's last day where it has
 * no such day (民法典 art. 202; rule P3).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return civilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Day of the week, ISO: 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function minDate(...dates: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  return dates.reduce((a, b) => (b < a ? b : a));
}

export function maxDate(...dates: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  return dates.reduce((a, b) => (b > a ? b : a));
}

/** Days since 1970-01-01. */
export function epochDay(date: CivilDate): number {
  // Not Date.UTC: it takes the years 0–99 for 1900–1999.
  return Date.parse(date) / DAY_MS;
}

/** @throws RangeError beyond the years 0000–9999, which four digits can name. */
export function fromEpochDay(day: number): CivilDate {
  return civilDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
}

/** The civil date in Asia/Shanghai on which an instant falls. `instant` is RFC 3339 with offset, or epoch milliseconds. */
export function civilDateOf(instant: string | number): CivilDate {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as CivilDate;
}

/** The instant (epoch milliseconds) at which a civil date begins in Asia/Shanghai, plus `minutes` into that day. */
export function instantAt(date: CivilDate, minutes = 0): number {
  return epochDay(date) * DAY_MS - SHANGHAI_OFFSET_MS + minutes * 60_000;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
