import type { Json } from '../domain/lifecycle/canonical-json.js';
import type { ObligationStatus } from '../domain/deadlines/obligation.js';
import type { Reader } from '../platform/database/index.js';
import type { SubjectType } from './deadline-subject.js';

/** A deadline as screens show it; the counting behind it is `explanationOf`. */
export interface DeadlineView {
  readonly id: string;
  readonly version: number;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly track: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly subject: string;
  readonly startSeq: number;
  readonly status: ObligationStatus;
  readonly cause: string | null;
  readonly startOn: string;
  readonly startAt: string | null;
  readonly rawEnd: string;
  readonly end: string;
  readonly actBy: string;
  readonly dueAt: string;
  readonly unit: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly basis: readonly string[];
  readonly actor: string;
  readonly ownerId: string | null;
  /** Open although its last moment has passed, at business time. */
  readonly overdue: boolean;
}

export interface DeadlineFilter {
  /** Union paths of the actor; without one nothing is found. */
  readonly paths: readonly string[];
  readonly status?: ObligationStatus;
  readonly ownerId?: string;
  readonly subjectType?: SubjectType;
  readonly provisional?: boolean;
  /** Instants (RFC 3339): `dueFrom <= due < dueBefore`. */
  readonly dueFrom?: string;
  readonly dueBefore?: string;
  readonly limit: number;
  /** Last row of the page before. */
  readonly after?: { readonly dueAt: string; readonly id: string };
}

/** Instants as RFC 3339, UTC, in full precision, so that a page's last row can be the next page's start. */
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const VIEW = (now: string) => `
  d.id, d.version, d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.track, d.rule_id AS "ruleId",
  d.rule_version AS "ruleVersion", d.subject, d.start_seq AS "startSeq", d.status, d.cause, d.start_on AS "startOn",
  ${instant('d.start_at')} AS "startAt", d.raw_end AS "rawEnd", d.end_on AS "end", d.act_by AS "actBy",
  ${instant('d.due_at')} AS "dueAt", d.unit, d.provisional, d.calendar_version AS "calendarVersion", d.basis, d.actor,
  d.owner_id AS "ownerId", (d.status = 'open' AND d.due_at <= ${now}::timestamptz) AS overdue`;

/** All deadlines of one case or ticket; whether the caller may see it is decided where the subject is read. */
export function deadlinesOf(reader: Reader, type: SubjectType, id: string): Promise<DeadlineView[]> {
  return reader.query<DeadlineView>(
    `SELECT ${VIEW('$3')} FROM deadlines d WHERE d.subject_type = $1 AND d.subject_id = $2
      ORDER BY d.due_at, d.id`,
    [type, id, reader.now],
  );
}

/** Deadlines across subjects, soonest first, as far as the actor's unions reach. */
export function listDeadlines(reader: Reader, filter: DeadlineFilter): Promise<DeadlineView[]> {
  return reader.query<DeadlineView>(
    `SELECT ${VIEW('$1')} FROM deadlines d
      WHERE d.scope_paths <@ ANY($2::ltree[])
        AND ($3::text IS NULL OR d.status = $3)
        AND ($4::uuid IS NULL OR d.owner_id = $4)
        AND ($5::text IS NULL OR d.subject_type = $5)
        AND ($6::timestamptz IS NULL OR d.due_at >= $6)
        AND ($7::timestamptz IS NULL OR d.due_at < $7)
        AND ($11::boolean IS NULL OR d.provisional = $11)
        AND ($8::timestamptz IS NULL OR (d.due_at, d.id) > ($8::timestamptz, $9::uuid))
      ORDER BY d.due_at, d.id LIMIT $10`,
    [
      reader.now,
      filter.paths,
      filter.status ?? null,
      filter.ownerId ?? null,
      filter.subjectType ?? null,
      filter.dueFrom ?? null,
      filter.dueBefore ?? null,
      filter.after?.dueAt ?? null,
      filter.after?.id ?? null,
      filter.limit,
      filter.provisional ?? null,
    ],
  );
}

/** One deadline with its counting, or nothing when it is absent or out of reach (the caller cannot tell which). */
export async function explanationOf(
  reader: Reader,
  id: string,
  paths: readonly string[],
): Promise<(DeadlineView & { readonly explanation: Json }) | undefined> {
  const [row] = await reader.query<DeadlineView & { explanation: Json }>(
    `SELECT ${VIEW('$3')}, d.explanation FROM deadlines d
      WHERE d.id = $1 AND d.scope_paths <@ ANY($2::ltree[])`,
    [id, paths, reader.now],
  );
  return row;
}
