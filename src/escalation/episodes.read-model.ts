import type { Reader } from '../platform/database/index.js';

export type EpisodeStatus = 'fired' | 'acknowledged' | 'answered';

/** A fired step of the ladder: what was due when, when it was told, and what people said to it. */
export interface EpisodeView {
  readonly id: string;
  readonly version: number;
  readonly step: string;
  readonly status: EpisodeStatus;
  readonly dueAt: string;
  readonly firedAt: string;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: string | null;
  readonly answer: string | null;
  readonly deadlineId: string;
  readonly obligationVersion: number;
  readonly ruleId: string;
  readonly track: string;
  readonly end: string;
  readonly ownerId: string | null;
  readonly subjectType: 'case' | 'ticket';
  readonly subjectId: string;
}

export interface EpisodeFilter {
  /** Union paths of the actor; without one nothing is found. */
  readonly paths: readonly string[];
  readonly status?: EpisodeStatus;
  readonly ownerId?: string;
  readonly limit: number;
  /** Last row of the page before. */
  readonly after?: { readonly firedAt: string; readonly id: string };
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Episodes within the actor's unions, the latest first. */
export function episodes(reader: Reader, filter: EpisodeFilter): Promise<EpisodeView[]> {
  return reader.query<EpisodeView>(
    `SELECT s.id, s.version, s.step, s.status, ${instant('s.due_at')} AS "dueAt", ${instant('s.fired_at')} AS "firedAt",
            s.acknowledged_by AS "acknowledgedBy", ${instant('s.acknowledged_at')} AS "acknowledgedAt",
            t.content AS answer, d.id AS "deadlineId", s.obligation_version AS "obligationVersion", d.rule_id AS "ruleId",
            d.track, d.end_on AS "end", d.owner_id AS "ownerId", d.subject_type AS "subjectType",
            d.subject_id AS "subjectId"
       FROM escalation_steps s
       JOIN deadlines d ON d.id = s.deadline_id
       LEFT JOIN texts t ON t.id = s.answer_text_id
      WHERE s.fired_at IS NOT NULL AND d.scope_paths <@ ANY($1::ltree[])
        AND ($2::text IS NULL OR s.status = $2)
        AND ($3::uuid IS NULL OR d.owner_id = $3)
        AND ($4::timestamptz IS NULL OR (s.fired_at, s.id) < ($4::timestamptz, $5::uuid))
      ORDER BY s.fired_at DESC, s.id DESC LIMIT $6`,
    [
      filter.paths,
      filter.status ?? null,
      filter.ownerId ?? null,
      filter.after?.firedAt ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );
}
