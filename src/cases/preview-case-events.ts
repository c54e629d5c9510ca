import { Inject, Injectable } from '@nestjs/common';
import { findEvent } from '../domain/case-lifecycle/case-events.js';
import type { CaseEnv } from '../domain/case-lifecycle/case-env.js';
import { caseView } from '../domain/case-lifecycle/case-view.js';
import { planCaseDeadlines } from '../domain/case-lifecycle/plan-deadlines.js';
import { isCivilDate, maxDate, type CivilDate } from '../domain/civil-date.js';
import type { Draft } from '../domain/lifecycle/events.js';
import { FactReader, Recorder, refusalFor } from '../eventlog/index.js';
import { scopeOf, type Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import type { CaseFactGiven } from './case-fact.js';
import { CaseConditions } from './case-judging.js';
import { CASE_READERS } from './case-page.read-model.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseStore } from './case.store.js';
import { CASE_MACHINE } from './machine.js';

/** What would follow from one fact, or from several after each other. Reads only; nothing is stored. */
@Injectable()
export class PreviewCaseEvents {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(FactReader) private readonly facts: FactReader,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(CaseUpgrade) private readonly upgrade: CaseUpgrade,
  ) {}

  /** @throws Refusal NOT_FOUND, or the refusal the fact itself would meet. */
  async execute(reader: Reader, actor: Actor, id: string, facts: readonly CaseFactGiven[]) {
    const stored = await this.store.read(reader, id, scopeOf(actor, CASE_READERS));
    if (!stored) throw new Refusal('NOT_FOUND');
    const row = await this.upgrade.current(reader, stored);
    const judging = await this.conditions.at(reader, id);
    const drafts: Draft[] = [];
    for (const fact of facts) drafts.push(await this.draft(reader, actor, id, fact));
    const subject = { id, state: row.snapshot, seq: row.version };
    const result = await this.recorder.preview(reader, CASE_MACHINE, subject, drafts, (draft) => ({
      env: on(judging.env, draft.occurredOn),
      envOf: judging.envOf,
    }));
    if (!result.ok) throw refusalFor(result, 'case', result.allowed);
    const last = drafts.reduce<CivilDate>(
      (day, draft) => maxDate(day, draft.occurredOn),
      judging.env.recordedOn,
    );
    const { state, stage, outcome, recovered, tracks, allowedEvents } = caseView(
      result.state,
      on(judging.env, last),
    );
    return {
      stage,
      state,
      outcome,
      recovered,
      tracks: tracks.map((track) => ({ id: track.id, state: track.state, stage: track.stage })),
      doors: allowedEvents.map(({ type, basis }) => ({ type, basis })),
      deadlines: planCaseDeadlines(result.state, judging.calendar).map((d) => ({
        track: d.track,
        ruleId: d.rule,
        subject: d.subject,
        status: d.status,
        startOn: d.startOn,
        rawEnd: d.rawEnd,
        end: d.end,
        actBy: d.actBy,
        provisional: d.provisional,
        basis: d.basis,
      })),
    };
  }

  private async draft(reader: Reader, actor: Actor, id: string, fact: CaseFactGiven): Promise<Draft> {
    const subject = { kind: 'case', id, schemaOf: (type: string) => findEvent(type)?.payload } as const;
    const { payload, fault } = await this.facts.check(reader, subject, fact.type, fact.payload ?? {});
    if (fault) throw fault;
    if (!isCivilDate(fact.occurredOn)) {
      throw new Refusal('VALIDATION_FAILED', {
        errors: [{ path: 'occurredOn', message: 'validation.date' }],
      });
    }
    const who = { userId: actor.userId, role: 'preview', unionId: null };
    const { type, occurredOn, track } = fact;
    return { type, occurredOn, payload, actor: who, ...(track === undefined ? {} : { track }) };
  }
}

/** A what-if may lie in the future: it is judged as if recorded on its own day. */
function on(env: CaseEnv, day: CivilDate): CaseEnv {
  return { ...env, recordedOn: maxDate(env.recordedOn, day) };
}
