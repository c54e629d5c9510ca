import type { PlannedObligation, StoredObligation } from '../domain/deadlines/obligation.js';
import type { Reader, Tx } from '../platform/database/index.js';
import type { DeadlineSubject } from './deadline-subject.js';

/** An obligation on its way into the table. */
export interface DeadlineRecord {
  readonly id: string;
  readonly version: number;
  readonly planned: PlannedObligation;
}

interface Row extends Omit<StoredObligation, 'cause' | 'startAt' | 'dueAt'> {
  readonly cause: string | null;
  readonly startAt: Date | null;
  readonly dueAt: Date;
}

/** Shape in which records travel as one JSON parameter; names are the columns'. */
const RECORD = `r(id uuid, version integer, track text, rule_id text, rule_version integer, subject text,
  start_seq integer, status text, cause text, start_on date, start_at timestamptz, raw_end date, end_on date,
  act_by date, due_at timestamptz, unit text, provisional boolean, calendar_version text, basis text[], actor text,
  explanation jsonb, ladder jsonb)`;

/** Locks and reads everything stored about a subject. The subject's own row is locked by the caller before. */
export function lockDeadlines(tx: Tx, subject: DeadlineSubject): Promise<StoredObligation[]> {
  return readAll(tx, subject, 'FOR UPDATE');
}

/** Everything stored about a subject, as this moment has it. */
export function readDeadlines(reader: Reader, subject: DeadlineSubject): Promise<StoredObligation[]> {
  return readAll(reader, subject, '');
}

async function readAll(
  reader: Reader,
  { type, id }: DeadlineSubject,
  lock: string,
): Promise<StoredObligation[]> {
  const rows = await reader.query<Row>(
    `SELECT d.id, d.version, d.track, d.rule_id AS "rule", d.rule_version AS "ruleVersion", d.subject,
            d.start_seq AS "startSeq", d.status, d.cause, d.start_on AS "startOn", d.start_at AS "startAt",
            d.raw_end AS "rawEnd", d.end_on AS "end", d.act_by AS "actBy", d.due_at AS "dueAt", d.unit, d.provisional,
            d.calendar_version AS "calendarVersion", d.basis, d.actor, d.explanation, d.ladder
       FROM deadlines d WHERE d.subject_type = $1 AND d.subject_id = $2 ORDER BY d.id ${lock}`,
    [type, id],
  );
  return rows.map(({ cause, startAt, dueAt, ...row }) => ({
    ...row,
    dueAt: dueAt.toISOString(),
    ...(cause === null ? {} : { cause }),
    ...(startAt === null ? {} : { startAt: startAt.toISOString() }),
  }));
}

export async function insertDeadlines(
  tx: Tx,
  subject: DeadlineSubject,
  records: readonly DeadlineRecord[],
): Promise<void> {
  await tx.query(
    `INSERT INTO deadlines (id, version, track, rule_id, rule_version, subject, start_seq, status, cause, start_on,
            start_at, raw_end, end_on, act_by, due_at, unit, provisional, calendar_version, basis, actor, explanation,
            ladder, subject_type, subject_id, scope_paths, owner_id, opened_at, closed_at)
     SELECT r.*, $2, $3, $4::ltree[], $5, $6::timestamptz, CASE WHEN r.status <> 'open' THEN $6::timestamptz END
       FROM jsonb_to_recordset($1::jsonb) AS ${RECORD}`,
    [toJson(records), subject.type, subject.id, subject.scopePaths, subject.ownerId, tx.now],
  );
}

/** Restates stored rows. The first closing is kept as `closed_at` while a row stays closed. */
export async function updateDeadlines(tx: Tx, records: readonly DeadlineRecord[]): Promise<void> {
  await tx.query(
    `UPDATE deadlines d
        SET version = r.version, rule_version = r.rule_version, status = r.status, cause = r.cause,
            start_on = r.start_on, start_at = r.start_at, raw_end = r.raw_end, end_on = r.end_on, act_by = r.act_by,
            due_at = r.due_at, unit = r.unit, provisional = r.provisional, calendar_version = r.calendar_version,
            basis = r.basis, actor = r.actor, explanation = r.explanation, ladder = r.ladder,
            closed_at = CASE WHEN r.status <> 'open' THEN coalesce(d.closed_at, $2::timestamptz) END
       FROM jsonb_to_recordset($1::jsonb) AS ${RECORD}
      WHERE d.id = r.id`,
    [toJson(records), tx.now],
  );
}

/** Who sees a subject's deadlines follows the subject, closed ones included; who owes them only while they are open. */
export async function restateHolders(tx: Tx, subject: DeadlineSubject): Promise<void> {
  await tx.query(
    `UPDATE deadlines d
        SET scope_paths = $3::ltree[], owner_id = CASE WHEN d.status = 'open' THEN $4::uuid ELSE d.owner_id END
      WHERE d.subject_type = $1 AND d.subject_id = $2
        AND (d.scope_paths <> $3::ltree[] OR (d.status = 'open' AND d.owner_id IS DISTINCT FROM $4::uuid))`,
    [subject.type, subject.id, subject.scopePaths, subject.ownerId],
  );
}

function toJson(records: readonly DeadlineRecord[]): string {
  return JSON.stringify(
    records.map(({ id, version, planned: p }) => ({
      id,
      version,
      track: p.track,
      rule_id: p.rule,
      rule_version: p.ruleVersion,
      subject: p.subject,
      start_seq: p.startSeq,
      status: p.status,
      cause: p.cause ?? null,
      start_on: p.startOn,
      start_at: p.startAt ?? null,
      raw_end: p.rawEnd,
      end_on: p.end,
      act_by: p.actBy,
      due_at: p.dueAt,
      unit: p.unit,
      provisional: p.provisional,
      calendar_version: p.calendarVersion,
      basis: p.basis,
      actor: p.actor,
      explanation: p.explanation,
      ladder: p.ladder,
    })),
  );
}
