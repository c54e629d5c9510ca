import { Inject, Injectable } from '@nestjs/common';
import { upgradeAll, type UpgradeCount } from '../eventlog/index.js';
import { Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader, type Tx } from '../platform/database/index.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketUpgrade } from './ticket-upgrade.js';
import { TicketWriter } from './ticket-writer.js';
import { TicketStore, type TicketRow } from './ticket.store.js';

/**
 * Folds the tickets of older machines again, once after a process that works has started. Not again in later rounds:
 * while processes of two releases run side by side, each would undo what the other did.
 */
@Injectable()
@Sweeps()
export class UpgradeTickets implements Sweep {
  readonly name = 'tickets.upgrade';
  private done = false;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(TicketUpgrade) private readonly upgrade: TicketUpgrade,
    @Inject(TicketWriter) private readonly writer: TicketWriter,
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

  /** Saves every ticket of an older machine as this one folds it, its dates with it; one it refuses stays as it is. */
  upgradeAll(): Promise<UpgradeCount> {
    return upgradeAll<TicketRow>(this.work, {
      lock: (tx, after, limit) => this.store.lockOutdated(tx, after, limit),
      restate: (tx, row) => this.restate(tx, row),
    });
  }

  private async restate(tx: Tx, row: TicketRow): Promise<void> {
    const { snapshot } = await this.upgrade.current(tx, row);
    const ticket = { filedUnionPath: row.filedUnionPath, filedAt: snapshot.facts.filedAt };
    await this.writer.restate(tx, row.id, snapshot, await this.conditions.at(tx, ticket));
  }
}
