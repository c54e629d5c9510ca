import { Inject, Injectable } from '@nestjs/common';
import { DeadlineBook, type DeadlineChanges } from '../deadlines/index.js';
import type { TicketEnv } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import { planTicketObligations } from '../domain/ticket-lifecycle/ticket-obligations.js';
import type { FiledTicket, TicketState } from '../domain/ticket-lifecycle/ticket-state.js';
import { EscalationLadder } from '../escalation/index.js';
import { Recorder, type Decided } from '../eventlog/index.js';
import { OutboxStore } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import { TicketStore, type NewTicket, type TicketClaimRow, type TicketWorkerRow } from './ticket.store.js';
import type { TicketJudging } from './ticket-judging.js';
import { scopePathsOf, unionsOfTicket } from './ticket-unions.js';

/** What hangs on a new ticket. */
export interface TicketRows {
  readonly workers: readonly TicketWorkerRow[];
  readonly claims: readonly TicketClaimRow[];
}

interface TicketPlace {
  readonly id: string;
  readonly scopePaths: readonly string[];
}

/** Writes a decision as one story: snapshot, events, deadlines, escalation and what others are told. */
@Injectable()
export class TicketWriter {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(DeadlineBook) private readonly book: DeadlineBook,
    @Inject(EscalationLadder) private readonly ladder: EscalationLadder,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  async create(
    tx: Tx,
    fresh: NewTicket,
    rows: TicketRows,
    decision: Decided<TicketState>,
    judging: TicketJudging,
  ): Promise<void> {
    const state = filed(decision.state);
    const scopePaths = scopePathsOf(state.state, await unionsOfTicket(tx, state.facts));
    await this.store.insert(tx, fresh, state, scopePaths);
    await this.store.insertWorkers(tx, fresh.id, rows.workers);
    await this.store.insertClaims(tx, fresh.id, rows.claims);
    await this.follow(tx, { id: fresh.id, scopePaths }, decision, judging);
  }

  async save(tx: Tx, id: string, decision: Decided<TicketState>, judging: TicketJudging): Promise<void> {
    const state = filed(decision.state);
    const scopePaths = scopePathsOf(state.state, await unionsOfTicket(tx, state.facts));
    await this.store.save(tx, id, state, scopePaths);
    await this.follow(tx, { id, scopePaths }, decision, judging);
  }

  /** Plans the deadlines of a ticket anew, when the calendar has changed. */
  async replan(tx: Tx, id: string, state: FiledTicket, env: TicketEnv): Promise<DeadlineChanges> {
    const scopePaths = scopePathsOf(state.state, await unionsOfTicket(tx, state.facts));
    return this.plan(tx, { id, scopePaths }, state, env);
  }

  /** Saves what another machine makes of the same log, its dates with it. */
  async restate(tx: Tx, id: string, state: FiledTicket, { env }: TicketJudging): Promise<void> {
    const scopePaths = scopePathsOf(state.state, await unionsOfTicket(tx, state.facts));
    await this.store.restate(tx, id, state, scopePaths);
    await this.plan(tx, { id, scopePaths }, state, env);
  }

  private async plan(tx: Tx, at: TicketPlace, state: FiledTicket, env: TicketEnv): Promise<DeadlineChanges> {
    const subject = { type: 'ticket', ...at, ownerId: state.facts.ownerId } as const;
    const planned = planTicketObligations(state, env.policy, env.calendar);
    const changes = await this.book.replan(tx, subject, planned);
    await this.ladder.follow(tx, changes);
    return changes;
  }

  private async follow(
    tx: Tx,
    at: TicketPlace,
    decision: Decided<TicketState>,
    judging: TicketJudging,
  ): Promise<void> {
    await this.recorder.append(tx, 'ticket', at.id, [decision]);
    await this.plan(tx, at, filed(decision.state), judging.env);
    await this.outbox.postAll(
      tx,
      'ticket.notice',
      decision.appended.map((event) => ({ ticketId: at.id, seq: event.seq })),
    );
  }
}

/** @throws RangeError for a ticket without its first event. */
export function filed(state: TicketState): FiledTicket {
  if (state.state === null) throw new RangeError('a ticket begins with ticket.filed');
  return state;
}
