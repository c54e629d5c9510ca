import { Inject, Injectable } from '@nestjs/common';
import { findEvent } from '../domain/case-lifecycle/case-events.js';
import type { CaseRole } from '../domain/case-lifecycle/event-definition.js';
import type { CaseState } from '../domain/case-lifecycle/case-state.js';
import { isCivilDate } from '../domain/civil-date.js';
import { isCorrection } from '../domain/lifecycle/corrections.js';
import type { EventActor } from '../domain/lifecycle/events.js';
import {
  FactReader,
  Recorder,
  refusalFor,
  TextStore,
  type Decided,
  type Subject,
} from '../eventlog/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import type { CaseFactGiven } from './case-fact.js';
import type { CaseJudging } from './case-judging.js';
import { CaseReferences } from './case-references.js';
import { CASE_MACHINE } from './machine.js';

/** A case to be judged, and the union that has it. */
export interface CaseSubject extends Subject<CaseState> {
  readonly unionPath: string;
}

/** Checks a fact, keeps its texts, and has the machine judge it. */
@Injectable()
export class CaseDecider {
  constructor(
    @Inject(FactReader) private readonly facts: FactReader,
    @Inject(TextStore) private readonly texts: TextStore,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(CaseReferences) private readonly references: CaseReferences,
  ) {}

  /**
   * @throws Refusal of the law (an event not possible now says so before its form is looked at), else of the form.
   */
  async decide(
    tx: Tx,
    subject: CaseSubject,
    given: CaseFactGiven,
    actor: EventActor,
    judging: CaseJudging,
  ): Promise<Decided<CaseState>> {
    const { type, occurredOn, track } = given;
    const known = {
      kind: 'case',
      id: subject.seq === 0 ? null : subject.id,
      schemaOf: schemaOfEvent,
    } as const;
    const checked = await this.facts.check(tx, known, type, given.payload ?? {});
    if (!isCivilDate(occurredOn)) {
      throw new Refusal('VALIDATION_FAILED', {
        errors: [{ path: 'occurredOn', message: 'validation.date' }],
      });
    }
    const draft = {
      type,
      occurredOn,
      payload: checked.payload,
      actor,
      ...(track === undefined ? {} : { track }),
    };
    const decision = await this.recorder.decide(tx, CASE_MACHINE, subject, draft, judging);
    if (!decision.ok && (checked.fault === undefined || decision.code !== 'PAYLOAD_INVALID')) {
      throw refusalFor(decision, 'case', decision.allowed);
    }
    if (checked.fault) throw checked.fault;
    if (!decision.ok) throw refusalFor(decision, 'case', decision.allowed);
    await this.references.check(tx, subject.unionPath, type, checked.payload);
    await this.texts.save(tx, { type: 'case', id: subject.id }, checked.texts);
    return decision;
  }
}

function schemaOfEvent(type: string) {
  return findEvent(type)?.payload;
}

/** Which roles may record an event of this type; corrections are the supervisor's. */
export function rolesFor(type: string): readonly CaseRole[] {
  if (isCorrection(type)) return ['supervisor'];
  const definition = findEvent(type);
  return !definition || definition.systemOnly ? [] : definition.roles;
}
