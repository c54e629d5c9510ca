import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { CalendarRow } from './calendar-book.js';

/** A year's days as an administrator sets them. */
export interface CalendarContent {
  readonly verification: 'verified' | 'secondary';
  readonly source: string;
  readonly offDays: readonly { readonly date: string; readonly name: string }[];
  readonly makeUpDays: readonly string[];
}

/** How a year stands. */
export interface CalendarVersions {
  readonly inForce?: CalendarRow;
  readonly draft?: CalendarRow;
  /** The highest number any calendar of the year has had; 0 when there is none. */
  readonly latest: number;
}

interface Batch {
  readonly year: number;
  readonly fromVersion: number | null;
  readonly toVersion: number;
  readonly appliedBy: string;
}

/** First key of the advisory lock under which one year is administered; the second is the year. */
const YEAR_LOCK = 7_201_427;

/** Writes the calendars of years: drafts, which are replaced, and batches, which stay. */
@Injectable()
export class CalendarStore {
  /** Makes two who administer the same year wait for each other, also where the year has no row yet. */
  async lockYear(tx: Tx, year: number): Promise<CalendarVersions> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [YEAR_LOCK, year]);
    return this.versions(tx, year);
  }

  async versions(reader: Reader, year: number): Promise<CalendarVersions> {
    const rows = await reader.query<CalendarRow & { status: 'draft' | 'applied' | 'replaced' }>(
      `SELECT c.year, c.version, c.status, c.verification, c.source, c.off_days AS "offDays",
              c.make_up_days AS "makeUpDays"
         FROM calendars c WHERE c.year = $1 ORDER BY c.version DESC`,
      [year],
    );
    const inForce = rows.find((row) => row.status === 'applied');
    const draft = rows.find((row) => row.status === 'draft');
    return { latest: rows[0]?.version ?? 0, ...(inForce ? { inForce } : {}), ...(draft ? { draft } : {}) };
  }

  /**
   * Keeps a draft in place of the one before. Every saved draft has a number of its own, so that a number, which
   * deadlines and events name, never means two sets of days.
   */
  async saveDraft(
    tx: Tx,
    year: number,
    { latest }: CalendarVersions,
    content: CalendarContent,
    userId: string,
  ): Promise<number> {
    const version = latest + 1;
    await tx.query(`DELETE FROM calendars c WHERE c.year = $1 AND c.status = 'draft'`, [year]);
    await tx.query(
      `INSERT INTO calendars (year, version, status, verification, source, off_days, make_up_days, created_by, created_at)
       VALUES ($1, $2, 'draft', $3, $4, $5::jsonb, $6::jsonb, $7, $8)`,
      [
        ...[year, version, content.verification, content.source],
        ...[JSON.stringify(content.offDays), JSON.stringify(content.makeUpDays), userId, tx.now],
      ],
    );
    return version;
  }

  /** Puts the year's draft in force. The caller holds the lock of the year. */
  async apply(tx: Tx, year: number): Promise<void> {
    await tx.query(`UPDATE calendars c SET status = 'replaced' WHERE c.year = $1 AND c.status = 'applied'`, [
      year,
    ]);
    await tx.query(
      `UPDATE calendars c SET status = 'applied', applied_at = $2 WHERE c.year = $1 AND c.status = 'draft'`,
      [year, tx.now],
    );
  }

  async recordBatch(tx: Tx, batch: Batch, moved: object): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO calendar_batches (id, year, from_version, to_version, applied_by, applied_at, moved)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        ...[id, batch.year, batch.fromVersion, batch.toVersion],
        ...[batch.appliedBy, tx.now, JSON.stringify(moved)],
      ],
    );
    return id;
  }
}
