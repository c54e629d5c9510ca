import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../domain/lifecycle/events.js';
import { actingUnion, scopeOf, type Actor } from '../identity/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { CASE_READERS, CasePage } from './case-page.read-model.js';
import { CaseDecider, rolesFor } from './case-decider.js';
import type { CaseFactGiven } from './case-fact.js';
import { CaseConditions } from './case-judging.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseWriter } from './case-writer.js';
import { CaseStore, type CaseRow } from './case.store.js';

/** Records one fact on a case: lock, judge, write, all in the caller's transaction. */
@Injectable()
export class SendCaseEvent {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(CaseDecider) private readonly decider: CaseDecider,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
    @Inject(CasePage) private readonly page: CasePage,
    @Inject(CaseUpgrade) private readonly upgrade: CaseUpgrade,
  ) {}

  /**
   * @param expectedVersion the version the caller acted on; left out where history is loaded.
   * @throws Refusal NOT_FOUND out of reach, FORBIDDEN_ROLE without the right, VERSION_CONFLICT with the newer state,
   *   MACHINE_UPGRADE_FAILED where this release cannot read its log, else the refusal of the law or of the form.
   */
  async execute(
    tx: Tx,
    actor: Actor,
    caseId: string,
    fact: CaseFactGiven,
    expectedVersion?: number,
  ): Promise<void> {
    const row = await this.store.lock(tx, caseId, scopeOf(actor, CASE_READERS));
    if (!row) throw new Refusal('NOT_FOUND');
    const recorder = actingAs(actor, row, fact.type);
    if (expectedVersion !== undefined && row.version !== expectedVersion) {
      throw await this.conflict(tx, actor, row);
    }
    await this.record(tx, row, fact, recorder);
  }

  /** A fact the system records itself (a lapse). */
  async bySystem(tx: Tx, caseId: string, fact: CaseFactGiven): Promise<void> {
    const row = await this.store.lock(tx, caseId, 'system');
    if (!row) throw new Refusal('NOT_FOUND');
    await this.record(tx, row, fact, SYSTEM_ACTOR);
  }

  private async record(
    tx: Tx,
    locked: CaseRow,
    fact: CaseFactGiven,
    recorder: typeof SYSTEM_ACTOR,
  ): Promise<void> {
    const row = await this.upgrade.current(tx, locked);
    const judging = await this.conditions.at(tx, row.id);
    const subject = { id: row.id, unionPath: row.unionPath, state: row.snapshot, seq: row.version };
    const decision = await this.decider.decide(tx, subject, fact, recorder, judging);
    await this.writer.save(tx, row, [decision], judging);
  }

  private async conflict(reader: Reader, actor: Actor, row: CaseRow): Promise<Refusal> {
    return new Refusal('VERSION_CONFLICT', {
      current: await this.page.of(reader, actor, row.id, actor.locale),
    });
  }
}

/** In which role, for which union, the actor records. */
function actingAs(actor: Actor, row: CaseRow, type: string) {
  for (const role of rolesFor(type)) {
    const grant = actingUnion(actor, role, row.unionPath);
    if (grant) return { userId: actor.userId, role, unionId: grant.unionId };
  }
  throw new Refusal(rolesFor(type).length === 0 ? 'SYSTEM_EVENT_ONLY' : 'FORBIDDEN_ROLE');
}
