import { Injectable } from '@nestjs/common';
import type { Json } from '../domain/lifecycle/canonical-json.js';
import type { Reader } from '../platform/database/index.js';

/** One year of the legal calendar in force, as stored. */
export interface CalendarRow {
  readonly year: number;
  readonly version: number;
  readonly verification: 'verified' | 'secondary';
  readonly source: string;
  readonly offDays: Json;
  readonly makeUpDays: Json;
}

/** The calendars in force. Read for every plan, so they are kept until the table says that one was applied. */
@Injectable()
export class CalendarBook {
  private kept: { readonly stamp: string; readonly rows: readonly CalendarRow[] } | undefined;

  /** Years in force, ascending. The same array comes back until a calendar is applied. */
  async current(reader: Reader): Promise<readonly CalendarRow[]> {
    const [row] = await reader.query<{ stamp: string | null }>(
      `SELECT string_agg(c.year || ':' || c.version || '@' || c.applied_at, ',' ORDER BY c.year) AS stamp
         FROM calendars c WHERE c.status = 'applied'`,
    );
    const stamp = row?.stamp ?? '';
    if (this.kept?.stamp === stamp) return this.kept.rows;
    const rows = await reader.query<CalendarRow>(
      `SELECT c.year, c.version, c.verification, c.source, c.off_days AS "offDays", c.make_up_days AS "makeUpDays"
         FROM calendars c WHERE c.status = 'applied' ORDER BY c.year`,
    );
    this.kept = { stamp, rows };
    return rows;
  }
}
