import { Inject, Injectable } from '@nestjs/common';
import {
  PlansDeadlines,
  type DeadlineChange,
  type DeadlineSubjects,
  type Replanned,
  type SubjectPlan,
  type UntrueLapse as Told,
} from '../deadlines/index.js';
import type { CaseState } from '../domain/case-lifecycle/case-state.js';
import { planCaseDeadlines } from '../domain/case-lifecycle/plan-deadlines.js';
import { untrueLapses, type UntrueLapse } from '../domain/case-lifecycle/untrue-lapses.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import { FACT_VOIDED } from '../domain/lifecycle/corrections.js';
import { SYSTEM_ACTOR, type Draft } from '../domain/lifecycle/events.js';
import { Recorder } from '../eventlog/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { CaseDecider } from './case-decider.js';
import { CaseConditions, type CaseJudging } from './case-judging.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseWriter, deadlineSubject } from './case-writer.js';
import { CaseStore, type CaseRow } from './case.store.js';
import { CASE_MACHINE } from './machine.js';

/** Written into the log with the lapse that is taken back. */
const REASON = '国务院放假安排公布或调整后，该期间在登记届满之时尚未届满';

/**
 * Cases as the calendar's administration moves them. A lapse that the calendar makes untrue is voided by the system,
 * through the decisions every fact of a case goes through; where something recorded later rests on it, the log stays
 * as it is and a person is told.
 */
@Injectable()
@PlansDeadlines()
export class CaseDeadlines implements DeadlineSubjects {
  readonly type = 'case';

  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(CaseDecider) private readonly decider: CaseDecider,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(CaseUpgrade) private readonly upgrade: CaseUpgrade,
  ) {}

  async plan(reader: Reader, id: string, calendar: WorkingCalendar): Promise<SubjectPlan | undefined> {
    const stored = await this.store.read(reader, id, 'system');
    if (!stored) return undefined;
    const row = await this.upgrade.currentOrStored(reader, stored);
    const { state, untrue } = await this.withoutUntrue(reader, row, calendar);
    return {
      subject: deadlineSubject(row, state),
      number: row.number,
      planned: planCaseDeadlines(state, calendar),
      untrue,
    };
  }

  async replan(tx: Tx, id: string): Promise<Replanned | undefined> {
    const locked = await this.store.lock(tx, id, 'system');
    if (!locked) return undefined;
    const { calendar } = await this.conditions.at(tx);
    const { row, untrue, changes } = await this.voidUntrue(
      tx,
      await this.upgrade.currentOrStored(tx, locked),
      calendar,
    );
    const last = await this.writer.replan(tx, row, row.snapshot, calendar);
    return { subject: last.subject, number: row.number, untrue, changes: [...changes, ...last.changes] };
  }

  /** Voids what is untrue, one lapse after the other, because the next is judged on the log as the last left it. */
  private async voidUntrue(tx: Tx, locked: CaseRow, calendar: WorkingCalendar) {
    let row = locked;
    const untrue: Told[] = [];
    const changes: DeadlineChange[] = [];
    const tried = new Set<number>();
    for (
      let next = nextOf(row.snapshot, calendar, tried);
      next;
      next = nextOf(row.snapshot, calendar, tried)
    ) {
      tried.add(next.seq);
      const judging = await this.conditions.at(tx, row.id);
      try {
        const { occurredOn, payload } = voiding(next, judging);
        const fact = { type: FACT_VOIDED, occurredOn, payload };
        const subject = { id: row.id, unionPath: row.unionPath, state: row.snapshot, seq: row.version };
        const decided = await this.decider.decide(tx, subject, fact, SYSTEM_ACTOR, judging);
        changes.push(...(await this.writer.save(tx, row, [decided], judging)).changes);
        row = { ...row, snapshot: decided.state, version: decided.seq };
        untrue.push(told(next, { voided: true }));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        untrue.push(told(next, { voided: false, ...reliedOnBy(error.details.params) }));
      }
    }
    return { row, untrue, changes };
  }

  /** The same in thought: what would be voided, and the state after it. */
  private async withoutUntrue(reader: Reader, row: CaseRow, calendar: WorkingCalendar) {
    let state = row.snapshot;
    const untrue: Told[] = [];
    const drafts: Draft[] = [];
    const tried = new Set<number>();
    for (let next = nextOf(state, calendar, tried); next; next = nextOf(state, calendar, tried)) {
      tried.add(next.seq);
      const known = await this.conditions.at(reader, row.id);
      const judging = { ...known, calendar, env: { ...known.env, calendar } };
      const draft = voiding(next, judging);
      const subject = { id: row.id, state: row.snapshot, seq: row.version };
      const result = await this.recorder.preview(
        reader,
        CASE_MACHINE,
        subject,
        [...drafts, draft],
        () => judging,
      );
      if (result.ok) {
        state = result.state;
        drafts.push(draft);
        untrue.push(told(next, { voided: true }));
      } else untrue.push(told(next, { voided: false, ...reliedOnBy(result.params) }));
    }
    return { state, untrue };
  }
}

function nextOf(state: CaseState, calendar: WorkingCalendar, tried: ReadonlySet<number>) {
  return untrueLapses(state, calendar).find(({ seq }) => !tried.has(seq));
}

function voiding({ seq }: UntrueLapse, { env }: CaseJudging): Draft {
  return {
    type: FACT_VOIDED,
    occurredOn: env.recordedOn,
    payload: { seq, reason: REASON },
    actor: SYSTEM_ACTOR,
  };
}

function told({ entry, endedOn, end }: UntrueLapse, outcome: Pick<Told, 'voided' | 'reliedOnBy'>): Told {
  const { rule, track, subject } = entry;
  return { rule, track, subject, endedOn, end, ...outcome };
}

function reliedOnBy(params: Readonly<Record<string, unknown>> | undefined): { reliedOnBy?: number } {
  const seq = params?.['seq'];
  return typeof seq === 'number' ? { reliedOnBy: seq } : {};
}
