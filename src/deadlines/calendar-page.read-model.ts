import { Inject, Injectable } from '@nestjs/common';
import { daysTouchedBy } from '../domain/deadlines/calendar-draft.js';
import type { Reader } from '../platform/database/index.js';
import type { CalendarRow } from './calendar-book.js';
import { CalendarStore } from './calendar.store.js';
import type { MoveCounts } from './move-counts.js';
import { SPAN } from './touched-subjects.js';

interface BatchView {
  readonly id: string;
  readonly fromVersion: number | null;
  readonly toVersion: number;
  readonly appliedBy: string;
  readonly appliedAt: string;
  readonly moved: MoveCounts;
}

/** A year of the legal calendar as its administrators see it. */
@Injectable()
export class CalendarPage {
  constructor(@Inject(CalendarStore) private readonly store: CalendarStore) {}

  /** @param paths union paths of whoever asks: what is provisional is counted there only. */
  async of(reader: Reader, year: number, paths: readonly string[]) {
    const { inForce, draft, latest } = await this.store.versions(reader, year);
    return {
      year,
      version: latest,
      published: inForce !== undefined,
      inForce: inForce ? daysOf(inForce) : null,
      draft: draft ? daysOf(draft) : null,
      provisional: await this.provisional(reader, year, paths),
      batches: await this.batches(reader, year),
    };
  }

  private async provisional(reader: Reader, year: number, paths: readonly string[]) {
    const { first, last } = daysTouchedBy(year);
    const [row] = await reader.query<{ deadlines: number; subjects: number }>(
      `SELECT count(*)::int AS deadlines, count(DISTINCT d.subject_id)::int AS subjects FROM deadlines d
        WHERE d.status = 'open' AND d.provisional AND d.scope_paths <@ ANY($1::ltree[])
          AND ${SPAN} && daterange($2::date, $3::date, '[]')`,
      [paths, first, last],
    );
    return row ?? { deadlines: 0, subjects: 0 };
  }

  private batches(reader: Reader, year: number): Promise<BatchView[]> {
    return reader.query<BatchView>(
      `SELECT b.id, b.from_version AS "fromVersion", b.to_version AS "toVersion", u.display_name AS "appliedBy",
              to_char(b.applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "appliedAt", b.moved
         FROM calendar_batches b JOIN users u ON u.id = b.applied_by
        WHERE b.year = $1 ORDER BY b.to_version DESC LIMIT 20`,
      [year],
    );
  }
}

function daysOf({ version, verification, source, offDays, makeUpDays }: CalendarRow) {
  return { version, verification, source, offDays, makeUpDays };
}
