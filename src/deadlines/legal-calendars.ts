import { Inject, Injectable } from '@nestjs/common';
import {
  workingCalendar,
  type CalendarYear,
  type WorkingCalendar,
} from '../domain/deadlines/working-calendar.js';
import type { Reader } from '../platform/database/index.js';
import { CalendarBook, type CalendarRow } from './calendar-book.js';

/** The legal calendar as the domain counts with it: today's, and those under which old events were judged. */
@Injectable()
export class LegalCalendars {
  private readonly made = new WeakMap<readonly CalendarRow[], WorkingCalendar>();
  private readonly past = new Map<string, WorkingCalendar>();

  constructor(@Inject(CalendarBook) private readonly book: CalendarBook) {}

  /** The years in force. */
  async years(reader: Reader): Promise<CalendarYear[]> {
    return (await this.book.current(reader)).map(calendarYearOf);
  }

  /** The calendar as it would be with this draft in place of its year. Nobody else counts with it. */
  async trying(reader: Reader, draft: CalendarRow): Promise<WorkingCalendar> {
    const others = (await this.years(reader)).filter(({ year }) => year !== draft.year);
    return workingCalendar([...others, calendarYearOf(draft)]);
  }

  async current(reader: Reader): Promise<WorkingCalendar> {
    const rows = await this.book.current(reader);
    const known = this.made.get(rows);
    if (known) return known;
    const calendar = workingCalendar(rows.map(calendarYearOf));
    this.made.set(rows, calendar);
    this.past.set(calendar.version, calendar);
    return calendar;
  }

  /** The calendars of these versions (`2024:1,2025:2`), whatever is in force now. */
  async ofVersions(
    reader: Reader,
    versions: Iterable<string>,
  ): Promise<ReadonlyMap<string, WorkingCalendar>> {
    await this.current(reader);
    const missing = [...new Set(versions)].filter((version) => !this.past.has(version));
    if (missing.length > 0) {
      const rows = await reader.query<CalendarRow>(
        `SELECT c.year, c.version, c.verification, c.source, c.off_days AS "offDays", c.make_up_days AS "makeUpDays"
           FROM calendars c WHERE c.status <> 'draft'`,
      );
      for (const version of missing) {
        const named = new Set(version.split(','));
        const years = rows.filter((row) => named.has(`${row.year}:${row.version}`));
        this.past.set(version, workingCalendar(years.map(calendarYearOf)));
      }
    }
    return this.past;
  }
}

/** A stored year as the domain takes it; also a draft, with the standing it would get. */
export function calendarYearOf(row: CalendarRow): CalendarYear {
  return {
    year: row.year,
    version: String(row.version),
    source: row.source,
    status: row.verification,
    offDays: row.offDays as unknown as CalendarYear['offDays'],
    makeUpDays: row.makeUpDays as unknown as CalendarYear['makeUpDays'],
  };
}
