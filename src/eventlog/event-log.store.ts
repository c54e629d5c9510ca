import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../domain/civil-date.js';
import type { ChainedEvent, Payload } from '../domain/lifecycle/events.js';
import { GENESIS_HASH } from '../domain/lifecycle/hash-chain.js';
import type { Reader, Tx } from '../platform/database/index.js';

/** Which log: both have one shape, one table each. */
export type LogKind = 'case' | 'ticket';

const TABLE: Readonly<Record<LogKind, string>> = { case: 'case_events', ticket: 'ticket_events' };

/** A logged event as stored, with the states it led between and the name of who recorded it. */
export interface StoredEvent extends ChainedEvent {
  readonly fromState: string;
  readonly toState: string;
}

interface EventRow {
  seq: number;
  id: string;
  type: string;
  track: string | null;
  occurred_on: CivilDate;
  occurred_at: Date | null;
  recorded_at: Date;
  actor_user_id: string | null;
  actor_role: string;
  actor_union_id: string | null;
  payload: Payload;
  from_state: string;
  to_state: string;
  machine_version: string;
  rules_version: string;
  calendar_version: string;
  prev_hash: string;
  hash: string;
}

/** Reads and appends event logs. There is no third verb: the database refuses every other change. */
@Injectable()
export class EventLogStore {
  /** The whole log of one subject in order. */
  async read(reader: Reader, kind: LogKind, subjectId: string): Promise<StoredEvent[]> {
    const rows = await reader.query<EventRow>(
      `SELECT e.* FROM ${TABLE[kind]} e WHERE e.subject_id = $1 ORDER BY e.seq`,
      [subjectId],
    );
    return rows.map(toEvent);
  }

  /** Hash of the last event, or what stands before the first. */
  async lastHash(reader: Reader, kind: LogKind, subjectId: string): Promise<string> {
    const [row] = await reader.query<{ hash: string }>(
      `SELECT e.hash FROM ${TABLE[kind]} e WHERE e.subject_id = $1 ORDER BY e.seq DESC LIMIT 1`,
      [subjectId],
    );
    return row?.hash ?? GENESIS_HASH;
  }

  /** Appends events in order; a number already taken or a gap fails in the database. */
  async append(tx: Tx, kind: LogKind, subjectId: string, events: readonly StoredEvent[]): Promise<void> {
    for (const e of events) {
      await tx.query(
        `INSERT INTO ${TABLE[kind]} (subject_id, seq, id, type, track, occurred_on, occurred_at, recorded_at,
           actor_user_id, actor_role, actor_union_id, payload, from_state, to_state, machine_version, rules_version,
           calendar_version, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        [
          ...[
            subjectId,
            e.seq,
            e.id,
            e.type,
            e.track ?? null,
            e.occurredOn,
            e.occurredAt ?? null,
            e.recordedAt,
          ],
          ...[
            e.actor.userId,
            e.actor.role,
            e.actor.unionId,
            JSON.stringify(e.payload),
            e.fromState,
            e.toState,
          ],
          ...[e.machineVersion, e.rulesVersion, e.calendarVersion, e.prevHash, e.hash],
        ],
      );
    }
  }
}

function toEvent(row: EventRow): StoredEvent {
  return {
    seq: row.seq,
    id: row.id,
    type: row.type,
    ...(row.track === null ? {} : { track: row.track }),
    occurredOn: row.occurred_on,
    ...(row.occurred_at === null ? {} : { occurredAt: row.occurred_at.toISOString() }),
    recordedAt: row.recorded_at.toISOString(),
    actor: { userId: row.actor_user_id, role: row.actor_role, unionId: row.actor_union_id },
    payload: row.payload,
    machineVersion: row.machine_version,
    rulesVersion: row.rules_version,
    calendarVersion: row.calendar_version,
    prevHash: row.prev_hash,
    hash: row.hash,
    fromState: row.from_state,
    toState: row.to_state,
  };
}
