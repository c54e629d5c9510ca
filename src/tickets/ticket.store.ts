import { Injectable } from '@nestjs/common';
import { ticketLifecycle } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import type { FiledTicket } from '../domain/ticket-lifecycle/ticket-state.js';
import { ticketView } from '../domain/ticket-lifecycle/ticket-view.js';
import type { Actor } from '../identity/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { TICKET_MACHINE_HASH } from './machine.js';
import { reachOf, WITHIN_REACH } from './ticket-reach.js';

export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly filedUnionPath: string;
  readonly version: number;
  readonly demo: boolean;
  /** The machine that folded the snapshot. */
  readonly machineVersion: string;
  readonly machineHash: string;
  readonly snapshot: FiledTicket;
}

/** What stands on a ticket beside the facts its log carries: words, people and references. */
export interface NewTicket {
  readonly id: string;
  readonly number: string;
  readonly subCategory: string | null;
  readonly callerId: string | null;
  readonly workplace: string | null;
  readonly narrativeTextId: string | null;
  readonly wantedTextId: string | null;
  readonly recordingRef: string | null;
  readonly demo: boolean;
}

export interface TicketWorkerRow {
  readonly id: string;
  readonly personId: string;
  readonly isCaller: boolean;
  readonly months: string | null;
  readonly amount: string | null;
}

export interface TicketClaimRow {
  readonly id: string;
  readonly head: string;
  readonly amount: string | null;
}

const COLUMNS = `t.id, t.number, n.path::text AS "filedUnionPath", t.version, t.demo, t.snapshot,
  t.machine_version AS "machineVersion", t.machine_hash AS "machineHash"`;
const FROM = 'tickets t JOIN unions n ON n.id = t.filed_union_id';
const OUTDATED = '(t.machine_version, t.machine_hash) IS DISTINCT FROM ($1, $2)';

const NUMBER_SPACE = 1_000_000;

/** Columns that follow from the log, in the order of `derived`; the last says when something happened. */
const DERIVED = [
  ...['version', 'machine_version', 'machine_hash', 'snapshot', 'scope_paths', 'filed_union_id', 'union_id'],
  ...['state', 'category', 'difficulty', 'urgency', 'channel', 'employer_id', 'region_code', 'confidential'],
  ...['owner_id', 'outcome', 'case_id', 'filed_at', 'closed_at', 'last_event_at'],
];

/** Writes tickets. The snapshot is a cache of the log and is only ever written together with the events behind it. */
@Injectable()
export class TicketStore {
  /** Locks a ticket within the caller's reach; absent and out of reach look the same. */
  async lock(tx: Tx, id: string, actor: Actor): Promise<TicketRow | undefined> {
    return this.find(tx, id, actor, 'FOR UPDATE OF t');
  }

  async read(reader: Reader, id: string, actor: Actor): Promise<TicketRow | undefined> {
    return this.find(reader, id, actor, '');
  }

  /** For the system itself, which sees every ticket: locked to be planned anew, or only read. */
  async forSystem(reader: Reader, id: string, lock: 'lock' | 'read'): Promise<TicketRow | undefined> {
    const [row] = await reader.query<TicketRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE t.id = $1 ${lock === 'lock' ? 'FOR UPDATE OF t' : ''}`,
      [id],
    );
    return row;
  }

  private async find(reader: Reader, id: string, actor: Actor, lock: string) {
    const [row] = await reader.query<TicketRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${WITHIN_REACH} AND t.id = $4 ${lock}`,
      [...reachOf(actor), id],
    );
    return row;
  }

  /** How many tickets were folded by another machine than the one that runs. */
  async countOutdated(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM tickets t WHERE ${OUTDATED}`,
      [ticketLifecycle.version, TICKET_MACHINE_HASH],
    );
    return row?.count ?? 0;
  }

  /** Locks the next of them in the order of their ids; those somebody works on are passed over. */
  async lockOutdated(tx: Tx, after: string | undefined, limit: number): Promise<TicketRow[]> {
    return tx.query<TicketRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${OUTDATED} AND ($3::uuid IS NULL OR t.id > $3)
        ORDER BY t.id LIMIT $4 FOR UPDATE OF t SKIP LOCKED`,
      [ticketLifecycle.version, TICKET_MACHINE_HASH, after ?? null, limit],
    );
  }

  /** The next number of a day: 12351-20250506-000012. Gaps are allowed; the sequence never waits. */
  async nextNumber(tx: Tx, day: string): Promise<string> {
    const [row] = await tx.query<{ next: string }>("SELECT nextval('ticket_numbers') AS next");
    const serial = Number(row?.next) % NUMBER_SPACE;
    return `12351-${day.replaceAll('-', '')}-${String(serial).padStart(6, '0')}`;
  }

  async insert(tx: Tx, fresh: NewTicket, state: FiledTicket, scopePaths: readonly string[]): Promise<void> {
    const own = [
      fresh.id,
      fresh.number,
      fresh.subCategory,
      fresh.callerId,
      fresh.workplace,
      fresh.narrativeTextId,
      fresh.wantedTextId,
      fresh.recordingRef,
      fresh.demo,
    ];
    const values = [...own, ...derived(tx, state, scopePaths)];
    await tx.query(
      `INSERT INTO tickets (id, number, subcategory, caller_id, workplace, narrative_text_id, wanted_text_id,
         recording_ref, demo, ${DERIVED.join(', ')})
       VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
      values,
    );
  }

  /** Saves the state after an event. */
  async save(tx: Tx, id: string, state: FiledTicket, scopePaths: readonly string[]): Promise<void> {
    await this.update(tx, id, DERIVED, derived(tx, state, scopePaths));
  }

  /** Saves the same log as another machine folds it: nothing has happened to the ticket. */
  async restate(tx: Tx, id: string, state: FiledTicket, scopePaths: readonly string[]): Promise<void> {
    await this.update(tx, id, DERIVED.slice(0, -1), derived(tx, state, scopePaths).slice(0, -1));
  }

  private async update(tx: Tx, id: string, columns: readonly string[], values: readonly unknown[]) {
    const assignments = columns.map((column, index) => `${column} = $${index + 2}`);
    await tx.query(`UPDATE tickets SET ${assignments.join(', ')} WHERE id = $1`, [id, ...values]);
  }

  async insertWorkers(tx: Tx, ticketId: string, workers: readonly TicketWorkerRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO ticket_workers (id, ticket_id, ordinal, person_id, is_caller, months, amount)
       SELECT r.id, $1, r.ordinal, r."personId", r."isCaller", r.months, r.amount
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, ordinal integer, "personId" uuid, "isCaller" boolean,
           months text, amount numeric)`,
      [ticketId, JSON.stringify(workers.map((worker, index) => ({ ...worker, ordinal: index + 1 })))],
    );
  }

  async insertClaims(tx: Tx, ticketId: string, claims: readonly TicketClaimRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO ticket_claims (id, ticket_id, head, amount)
       SELECT r.id, $1, r.head, r.amount
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, head text, amount numeric)`,
      [ticketId, JSON.stringify(claims)],
    );
  }
}

/** Where the worker's word and the handler's claim differ, the column says the worker's. */
function derived(tx: Tx, state: FiledTicket, scopePaths: readonly string[]): readonly unknown[] {
  const view = ticketView(state);
  const { facts } = state;
  return [
    ...[state.seq, ticketLifecycle.version, TICKET_MACHINE_HASH, JSON.stringify(state), scopePaths],
    ...[view.filingUnionId, view.handlingUnionId ?? view.dispatchingUnionId],
    ...[view.state, view.category, view.difficulty, view.urgency, facts.channel, facts.employer],
    ...[facts.region, facts.confidential, view.ownerId, view.outcomeByWorker],
    ...[view.openedCaseId ?? view.caseIds[0] ?? null, view.filedAt, view.closedAt, tx.now],
  ];
}
