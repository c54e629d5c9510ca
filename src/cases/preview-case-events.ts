import { Inject, Injectable } from '@nestjs/common';
import { findEvent } from '../domain/case-lifecycle/case-events.js';
import { caseView } from '../domain/case-lifecycle/case-view.js';
import { planCaseDeadlines } from '../domain/case-lifecycle/plan-deadlines.js';
import { isCivilDate, yearOf, type CivilDate } from '../domain/civil-date.js';
import type { Draft } from '../domain/lifecycle/events.js';
import type { Refused } from '../domain/lifecycle/lifecycle.js';
import { FactReader, Recorder, refusalFor } from '../eventlog/index.js';
import { scopeOf, type Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import type { CaseFactGiven } from './case-fact.js';
import { CaseConditions, type CaseJudging } from './case-judging.js';
import { CASE_READERS } from './case-page.read-model.js';
import { MAX_YEARS_AHEAD } from './case.dto.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseStore } from './case.store.js';
import { CASE_MACHINE } from './machine.js';
import { WhatIf } from './what-if.js';

interface Supposed {
  readonly facts: readonly CaseFactGiven[];
  /** Silence lapses up to this day; left out: nothing lapses. */
  readonly until: string | undefined;
}

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

  /**
   * @throws Refusal NOT_FOUND, VALIDATION_FAILED for a day too far ahead, or the refusal a fact itself would meet, with
   *   `at`, its place in the sequence from 0.
   */
  async execute(reader: Reader, actor: Actor, id: string, { facts, until }: Supposed) {
    const stored = await this.store.read(reader, id, scopeOf(actor, CASE_READERS));
    if (!stored) throw new Refusal('NOT_FOUND');
    const row = await this.upgrade.current(reader, stored);
    const judging = await this.conditions.at(reader, id);
    const last = until === undefined ? undefined : dayAhead(until, 'until', judging);
    const drafts: Draft[] = [];
    for (const fact of facts) drafts.push(await this.draft(reader, actor, id, fact, judging));
    const subject = { id, state: row.snapshot, seq: row.version };
    const whatIf = new WhatIf(await this.recorder.rehearse(reader, CASE_MACHINE, subject), judging);
    for (const [at, draft] of drafts.entries()) {
      if (last !== undefined) whatIf.waitUntil(draft.occurredOn);
      const refused = whatIf.suppose(draft);
      if (refused) throw refusalAt(at, refused);
    }
    if (last !== undefined) whatIf.waitUntil(last);
    return answerOf(whatIf, judging);
  }

  private async draft(
    reader: Reader,
    actor: Actor,
    id: string,
    fact: CaseFactGiven,
    judging: CaseJudging,
  ): Promise<Draft> {
    const subject = { kind: 'case', id, schemaOf: (type: string) => findEvent(type)?.payload } as const;
    const { payload, fault } = await this.facts.check(reader, subject, fact.type, fact.payload ?? {});
    if (fault) throw fault;
    const who = { userId: actor.userId, role: 'preview', unionId: null };
    const { type, track } = fact;
    const occurredOn = dayAhead(fact.occurredOn, 'occurredOn', judging);
    return { type, occurredOn, payload, actor: who, ...(track === undefined ? {} : { track }) };
  }
}

/** Where the supposed facts, and the silence between them, lead. */
function answerOf(whatIf: WhatIf, { calendar }: CaseJudging) {
  const view = caseView(whatIf.state, whatIf.env);
  const { state, stage, outcome, recovered, tracks, allowedEvents } = view;
  return {
    stage,
    state,
    outcome,
    recovered,
    timeline: whatIf.timeline,
    tracks: tracks.map((track) => ({ id: track.id, state: track.state, stage: track.stage })),
    doors: allowedEvents.map(({ type, basis }) => ({ type, basis })),
    deadlines: planCaseDeadlines(whatIf.state, calendar).map((d) => ({
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

/** @throws Refusal VALIDATION_FAILED for what is no date, or one further ahead than anybody can count. */
function dayAhead(day: string, path: string, { env }: CaseJudging): CivilDate {
  if (isCivilDate(day) && yearOf(day) <= yearOf(env.recordedOn) + MAX_YEARS_AHEAD) return day;
  const message = isCivilDate(day) ? 'validation.tooFarAhead' : 'validation.date';
  throw new Refusal('VALIDATION_FAILED', { errors: [{ path, message, params: { years: MAX_YEARS_AHEAD } }] });
}

function refusalAt(at: number, refused: Refused): Refusal {
  const { code, details } = refusalFor(refused, 'case', refused.allowed);
  return new Refusal(code, { ...details, extra: { ...details.extra, at } });
}
