import { Injectable } from '@nestjs/common';
import type { CaseState } from '../domain/case-lifecycle/case-state.js';
import type { CaseView } from '../domain/case-lifecycle/case-view.js';
import { caseLifecycle } from '../domain/case-lifecycle/case-lifecycle.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { CASE_MACHINE_HASH } from './machine.js';

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly unionId: string;
  readonly unionPath: string;
  readonly version: number;
  readonly ownerId: string | null;
  readonly ticketId: string | null;
  readonly demo: boolean;
  /** The machine that folded the snapshot. */
  readonly machineVersion: string;
  readonly machineHash: string;
  readonly snapshot: CaseState;
}

export interface NewCase extends Omit<CaseRow, 'version' | 'machineVersion' | 'machineHash' | 'snapshot'> {
  readonly region: string;
  readonly openedOn: string;
}

export interface CasePartyRow {
  readonly partyId: string;
  readonly role: string;
  readonly kind: 'person' | 'employer';
  readonly personId: string | null;
  readonly employerId: string | null;
}

const COLUMNS = `c.id, c.number, c.union_id AS "unionId", c.union_path::text AS "unionPath", c.version,
  c.owner_id AS "ownerId", c.ticket_id AS "ticketId", c.demo, c.snapshot,
  c.machine_version AS "machineVersion", c.machine_hash AS "machineHash"`;

const OUTDATED = '(c.machine_version, c.machine_hash) IS DISTINCT FROM ($1, $2)';

/** Writes cases. The snapshot is a cache of the log and is only ever written together with the events behind it. */
@Injectable()
export class CaseStore {
  /** Locks a case within the caller's reach; absent and out of reach look the same. */
  async lock(tx: Tx, id: string, paths: readonly string[] | 'system'): Promise<CaseRow | undefined> {
    return this.find(tx, id, paths, 'FOR UPDATE OF c');
  }

  async read(reader: Reader, id: string, paths: readonly string[] | 'system'): Promise<CaseRow | undefined> {
    return this.find(reader, id, paths, '');
  }

  private async find(reader: Reader, id: string, paths: readonly string[] | 'system', lock: string) {
    const scope = paths === 'system' ? '$2::text[] IS NULL' : 'c.union_path <@ ANY ($2::ltree[])';
    const [row] = await reader.query<CaseRow>(
      `SELECT ${COLUMNS} FROM cases c WHERE c.id = $1 AND ${scope} ${lock}`,
      [id, paths === 'system' ? null : paths],
    );
    return row;
  }

  /** How many cases were folded by another machine than the one that runs. */
  async countOutdated(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM cases c WHERE ${OUTDATED}`,
      [caseLifecycle.version, CASE_MACHINE_HASH],
    );
    return row?.count ?? 0;
  }

  /** Locks the next of them in the order of their ids; those somebody works on are passed over. */
  async lockOutdated(tx: Tx, after: string | undefined, limit: number): Promise<CaseRow[]> {
    return tx.query<CaseRow>(
      `SELECT ${COLUMNS} FROM cases c WHERE ${OUTDATED} AND ($3::uuid IS NULL OR c.id > $3)
        ORDER BY c.id LIMIT $4 FOR UPDATE OF c SKIP LOCKED`,
      [caseLifecycle.version, CASE_MACHINE_HASH, after ?? null, limit],
    );
  }

  /** The next number of a union in a year: 工调〔2025〕000012号. Holds the counter row until the commit. */
  async nextNumber(tx: Tx, unionId: string, year: number): Promise<string> {
    const [row] = await tx.query<{ last: number }>(
      `INSERT INTO case_numbers AS n (union_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (union_id, year) DO UPDATE SET last = n.last + 1 RETURNING n.last`,
      [unionId, year],
    );
    return `工调〔${year}〕${String(row?.last ?? 0).padStart(6, '0')}号`;
  }

  async insert(tx: Tx, fresh: NewCase, state: CaseState, view: CaseView): Promise<void> {
    await tx.query(
      `INSERT INTO cases (id, number, union_id, union_path, version, machine_version, machine_hash, snapshot, stage,
         state, outcome, region_code, owner_id, ticket_id, opened_on, closed_on, last_event_at, demo)
       VALUES ($1, $2, $3, $4::ltree, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[
          fresh.id,
          fresh.number,
          fresh.unionId,
          fresh.unionPath,
          state.seq,
          caseLifecycle.version,
          CASE_MACHINE_HASH,
        ],
        ...[
          JSON.stringify(state),
          view.stage,
          view.state,
          view.outcome,
          fresh.region,
          fresh.ownerId,
          fresh.ticketId,
        ],
        ...[fresh.openedOn, view.closedOn, tx.now, fresh.demo],
      ],
    );
  }

  /** Saves the state after an event. */
  async save(tx: Tx, id: string, state: CaseState, view: CaseView): Promise<void> {
    await this.update(tx, id, state, view, tx.now);
  }

  /** Saves the same log as another machine folds it: nothing has happened to the case. */
  async restate(tx: Tx, id: string, state: CaseState, view: CaseView): Promise<void> {
    await this.update(tx, id, state, view, null);
  }

  private async update(tx: Tx, id: string, state: CaseState, view: CaseView, eventAt: string | null) {
    await tx.query(
      `UPDATE cases SET version = $2, machine_version = $3, machine_hash = $4, snapshot = $5, stage = $6, state = $7,
         outcome = $8, closed_on = $9, owner_id = $10, last_event_at = coalesce($11, last_event_at) WHERE id = $1`,
      [
        ...[
          id,
          state.seq,
          caseLifecycle.version,
          CASE_MACHINE_HASH,
          JSON.stringify(state),
          view.stage,
          view.state,
        ],
        ...[view.outcome, view.closedOn, state.facts.ownerId, eventAt],
      ],
    );
  }

  async insertParties(tx: Tx, caseId: string, parties: readonly CasePartyRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO case_parties (case_id, party_id, role, kind, person_id, employer_id)
       SELECT $1, r."partyId", r.role, r.kind, r."personId", r."employerId"
         FROM jsonb_to_recordset($2::jsonb)
           AS r("partyId" uuid, role text, kind text, "personId" uuid, "employerId" uuid)`,
      [caseId, JSON.stringify(parties)],
    );
  }
}
