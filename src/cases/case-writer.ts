import { Inject, Injectable } from '@nestjs/common';
import { DeadlineBook, type DeadlineChanges, type DeadlineSubject } from '../deadlines/index.js';
import type { CaseState } from '../domain/case-lifecycle/case-state.js';
import { caseView } from '../domain/case-lifecycle/case-view.js';
import { planCaseDeadlines } from '../domain/case-lifecycle/plan-deadlines.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import { EscalationLadder } from '../escalation/index.js';
import { Recorder, type Decided } from '../eventlog/index.js';
import { OutboxStore } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import type { CaseJudging } from './case-judging.js';
import { CaseStore, type CasePartyRow, type CaseRow, type NewCase } from './case.store.js';

type CasePlace = Pick<CaseRow, 'id' | 'unionPath'>;
type Decisions = readonly [Decided<CaseState>, ...Decided<CaseState>[]];

/** Writes decisions as one story: snapshot, events, deadlines, escalation and what others are told. */
@Injectable()
export class CaseWriter {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(DeadlineBook) private readonly book: DeadlineBook,
    @Inject(EscalationLadder) private readonly ladder: EscalationLadder,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  async create(
    tx: Tx,
    fresh: NewCase,
    parties: readonly CasePartyRow[],
    decisions: Decisions,
    judging: CaseJudging,
  ): Promise<void> {
    const { state } = last(decisions);
    await this.store.insert(tx, fresh, state, caseView(state, judging.env));
    await this.store.insertParties(tx, fresh.id, parties);
    await this.follow(tx, fresh, decisions, judging);
  }

  async save(tx: Tx, row: CaseRow, decisions: Decisions, judging: CaseJudging): Promise<DeadlineChanges> {
    const { state } = last(decisions);
    await this.store.save(tx, row.id, state, caseView(state, judging.env));
    return this.follow(tx, row, decisions, judging);
  }

  /** Makes the stored deadlines of a locked case, and their escalation, say what its facts say under this calendar. */
  async replan(tx: Tx, at: CasePlace, state: CaseState, calendar: WorkingCalendar): Promise<DeadlineChanges> {
    const changes = await this.book.replan(
      tx,
      deadlineSubject(at, state),
      planCaseDeadlines(state, calendar),
    );
    await this.ladder.follow(tx, changes);
    return changes;
  }

  private async follow(
    tx: Tx,
    at: CasePlace,
    decisions: Decisions,
    { calendar }: CaseJudging,
  ): Promise<DeadlineChanges> {
    const { state } = last(decisions);
    await this.recorder.append(tx, 'case', at.id, decisions);
    const changes = await this.replan(tx, at, state, calendar);
    const events = decisions.flatMap((decision) => decision.appended);
    await this.outbox.postAll(
      tx,
      'case.notice',
      events.map((event) => ({ caseId: at.id, seq: event.seq })),
    );
    return changes;
  }
}

function last(decisions: Decisions): Decided<CaseState> {
  return decisions.at(-1) ?? decisions[0];
}

/** A case as its deadlines know it: seen by its union, owed by its owner. */
export function deadlineSubject(at: CasePlace, state: CaseState): DeadlineSubject {
  return { type: 'case', id: at.id, scopePaths: [at.unionPath], ownerId: state.facts.ownerId };
}
