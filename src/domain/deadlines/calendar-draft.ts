/** What a year's calendar must look like before anybody may apply it: a slip of the pen moves dates all over the house. */
import { type CivilDate, isCivilDate, weekday } from '../civil-date.js';
import { type CalendarYear, fixedHolidaysOf } from './working-calendar.js';

/** The days of one year as an administrator wrote them; dates are not checked yet. */
export interface DraftDays {
  readonly year: number;
  readonly offDays: readonly { readonly date: string; readonly name: string }[];
  readonly makeUpDays: readonly string[];
}

export type DraftFaultCode =
  /** No day of the calendar. */
  | 'calendarDay'
  /** Lies neither in the year nor in the December before or the January after. */
  | 'calendarYear'
  /** Stands in the list twice. */
  | 'calendarTwice'
  /** Off and a working day at once, in this draft or together with the calendar of an adjoining year. */
  | 'calendarBoth'
  /** A make-up day that is no Saturday or Sunday. */
  | 'calendarWeekday'
  /** A holiday with a fixed date that the draft leaves out (放假办法 art. 2). */
  | 'calendarFixed';

export interface DraftFault {
  /** Where in the draft: `['offDays', 3, 'date']`. */
  readonly path: readonly (string | number)[];
  readonly code: DraftFaultCode;
  readonly date: string;
}

/**
 * Everything that is wrong with a draft; empty when it may be kept.
 * @param others calendars of the other years in force: a break around New Year is announced in the year after it.
 */
export function draftFaults(draft: DraftDays, others: readonly CalendarYear[]): DraftFault[] {
  const off = draft.offDays.map(({ date }, index) => ({ date, path: ['offDays', index, 'date'] as const }));
  const makeUp = draft.makeUpDays.map((date, index) => ({ date, path: ['makeUpDays', index] as const }));
  const foreign = others.filter(({ year }) => year !== draft.year);
  const offBeside = new Set<string>(foreign.flatMap((year) => year.offDays.map(({ date }) => date)));
  const workedBeside = new Set<string>(foreign.flatMap((year) => year.makeUpDays));
  const offHere = new Set(draft.offDays.map(({ date }) => date));
  return [
    ...listFaults(off, draft.year),
    ...off.filter(({ date }) => workedBeside.has(date)).map((day) => fault(day, 'calendarBoth')),
    ...listFaults(makeUp, draft.year),
    ...makeUp
      .filter(({ date }) => isCivilDate(date) && weekday(date) < 6)
      .map((day) => fault(day, 'calendarWeekday')),
    ...makeUp
      .filter(({ date }) => offHere.has(date) || offBeside.has(date))
      .map((day) => fault(day, 'calendarBoth')),
    ...fixedHolidaysOf(draft.year)
      .filter((date) => !offHere.has(date))
      .map((date) => fault({ date, path: ['offDays'] }, 'calendarFixed')),
  ];
}

interface Placed {
  readonly date: string;
  readonly path: DraftFault['path'];
}

function listFaults(days: readonly Placed[], year: number): DraftFault[] {
  const seen = new Set<string>();
  return days.flatMap((day) => {
    if (!isCivilDate(day.date)) return [fault(day, 'calendarDay')];
    if (!belongsTo(day.date, year)) return [fault(day, 'calendarYear')];
    if (seen.has(day.date)) return [fault(day, 'calendarTwice')];
    seen.add(day.date);
    return [];
  });
}

/** A notice speaks of its own year, of the end of the one before and the beginning of the one after. */
function belongsTo(date: CivilDate, year: number): boolean {
  const { first, last } = daysTouchedBy(year);
  return first <= date && date <= last;
}

/** First and last day a notice for this year can say anything about. */
export function daysTouchedBy(year: number): { readonly first: string; readonly last: string } {
  return { first: `${year - 1}-12-01`, last: `${year + 1}-01-31` };
}

function fault({ date, path }: Placed, code: DraftFaultCode): DraftFault {
  return { path, code, date };
}
