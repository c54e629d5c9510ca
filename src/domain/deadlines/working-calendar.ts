/**
 * The legal working calendar: which days count as 工作日 and on which days a period may end.
 * Built from the yearly State Council notices. Three layers, strongest first: a make-up working day (调休上班) is a
 * working day (P6); an announced off day is a rest day, also a weekday given off (P7); else Saturday and Sunday rest.
 */
import { type CivilDate, civilDate, isCivilDate, weekday, yearOf } from '../civil-date.js';

/** One State Council notice as data. `offDays` may name days of the December before (元旦 breaks do). */
export interface CalendarYear {
  year: number;
  /** Changes with every change of the year's days; part of what a stored deadline names. */
  version: string;
  /** Where the days come from, for people: name of the notice and address. */
  source: string;
  /** A `draft` is not law yet: its days are left out and the year counts as unpublished. */
  status: 'verified' | 'secondary' | 'draft';
  offDays: readonly { date: CivilDate; name: string }[];
  /** Saturdays and Sundays on which work is done to make up for a weekday given off. */
  makeUpDays: readonly CivilDate[];
  notice?: { name: string; number: string; numberVerified: boolean; url: string };
}

export interface DayReason {
  code: 'weekend' | 'holiday' | 'makeUpDay' | 'ordinary';
  /** Name of the holiday, in Chinese as announced. */
  name?: string;
}

export interface WorkingCalendar {
  /** Stable text built from the versions of the published years, e.g. `2024:1,2025:1`. */
  version: string;
  isPublished(year: number): boolean;
  isWorkday(date: CivilDate): boolean;
  /** Why a day is no working day, or is one although it is a Saturday or Sunday. */
  reason(date: CivilDate): DayReason;
}

/** 放假办法 art. 2, the holidays that have a fixed date; 2 May is one since 2025-01-01. Lunar ones need the notice. */
const FIXED_HOLIDAYS: readonly { day: string; name: string; fromYear: number }[] = [
  { day: '01-01', name: '元旦', fromYear: 1950 },
  { day: '05-01', name: '劳动节', fromYear: 1950 },
  { day: '05-02', name: '劳动节', fromYear: 2025 },
  { day: '10-01', name: '国庆节', fromYear: 1950 },
  { day: '10-02', name: '国庆节', fromYear: 1950 },
  { day: '10-03', name: '国庆节', fromYear: 1999 },
];

/**
 * Builds the calendar from yearly notices. Years without one use weekends and fixed-date holidays only (P12).
 * To try a draft before it is applied, pass it with the status it would get.
 * @throws RangeError for a year given twice, a day both off and worked, or a make-up day that is no Saturday or Sunday.
 */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const published = years.filter((year) => year.status !== 'draft').toSorted((a, b) => a.year - b.year);
  const known = new Set(published.map((year) => year.year));
  if (known.size !== published.length) throw new RangeError('a calendar year is given twice');
  const off = new Map(published.flatMap((year) => year.offDays.map((day) => [day.date, day.name] as const)));
  const makeUp = new Set(published.flatMap((year) => year.makeUpDays));
  checkDays(off, makeUp);

  function reason(date: CivilDate): DayReason {
    if (makeUp.has(date)) return { code: 'makeUpDay' };
    const name = off.get(date) ?? (known.has(yearOf(date)) ? undefined : fixedHoliday(date));
    if (name !== undefined) return { code: 'holiday', name };
    return { code: weekday(date) > 5 ? 'weekend' : 'ordinary' };
  }

  return {
    version: published.map((year) => `${year.year}:${year.version}`).join(','),
    isPublished: (year) => known.has(year),
    isWorkday: (date) => ['makeUpDay', 'ordinary'].includes(reason(date).code),
    reason,
  };
}

/** The fixed-date holidays of a year, in order (放假办法 art. 2): whatever a notice arranges, these days are off. */
export function fixedHolidaysOf(year: number): CivilDate[] {
  return FIXED_HOLIDAYS.filter((h) => year >= h.fromYear).map((h) => civilDate(`${year}-${h.day}`));
}

function fixedHoliday(date: CivilDate): string | undefined {
  return FIXED_HOLIDAYS.find((h) => date.endsWith(h.day) && yearOf(date) >= h.fromYear)?.name;
}

function checkDays(off: ReadonlyMap<CivilDate, string>, makeUp: ReadonlySet<CivilDate>): void {
  for (const date of [...off.keys(), ...makeUp]) {
    if (!isCivilDate(date)) throw new RangeError(`not a calendar day: ${String(date)}`);
  }
  for (const date of makeUp) {
    if (off.has(date)) throw new RangeError(`${date} is both off and a working day`);
    if (weekday(date) < 6)
      throw new RangeError(`${date} is no Saturday or Sunday and cannot be a make-up day`);
  }
}
