import { Inject, Injectable } from '@nestjs/common';
import { caseView } from '../domain/case-lifecycle/case-view.js';
import { upgradeAll, type UpgradeCount } from '../eventlog/index.js';
import { Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader, type Tx } from '../platform/database/index.js';
import { CaseConditions } from './case-judging.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseWriter } from './case-writer.js';
import { CaseStore, type CaseRow } from './case.store.js';

/**
 * Folds the cases of older machines again, once after a process that works has started. Not again in later rounds:
 * while processes of two releases run side by side, each would undo what the other did.
 */
@Injectable()
@Sweeps()
export class UpgradeCases implements Sweep {
  readonly name = 'cases.upgrade';
  private done = false;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(CaseUpgrade) private readonly upgrade: CaseUpgrade,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
  ) {}

  async run(): Promise<number> {
    if (this.done) return 0;
    const { upgraded } = await this.upgradeAll();
    this.done = true;
    return upgraded;
  }

  async due(reader: Reader): Promise<number> {
    return this.done ? 0 : this.store.countOutdated(reader);
  }

  /** Saves every case of an older machine as this one folds it, its dates with it; one it refuses stays as it is. */
  upgradeAll(): Promise<UpgradeCount> {
    return upgradeAll<CaseRow>(this.work, {
      lock: (tx, after, limit) => this.store.lockOutdated(tx, after, limit),
      restate: (tx, row) => this.restate(tx, row),
    });
  }

  private async restate(tx: Tx, row: CaseRow): Promise<void> {
    const { snapshot } = await this.upgrade.current(tx, row);
    const { env, calendar } = await this.conditions.at(tx);
    await this.store.restate(tx, row.id, snapshot, caseView(snapshot, env));
    await this.writer.replan(tx, row, snapshot, calendar);
  }
}
