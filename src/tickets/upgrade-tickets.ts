import { Inject, Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader, type Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketUpgrade } from './ticket-upgrade.js';
import { TicketWriter } from './ticket-writer.js';
import { TicketStore, type TicketRow } from './ticket.store.js';

const BATCH = 50;

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
  async upgradeAll(): Promise<{ readonly upgraded: number; readonly refused: number }> {
    let [upgraded, refused] = [0, 0];
    let after: string | undefined;
    do {
      const batch = await this.work.run((tx) => this.batch(tx, after));
      upgraded += batch.upgraded;
      refused += batch.refused;
      after = batch.last;
    } while (after !== undefined);
    return { upgraded, refused };
  }

  private async batch(tx: Tx, after: string | undefined) {
    const rows = await this.store.lockOutdated(tx, after, BATCH);
    let upgraded = 0;
    for (const row of rows) if (await this.one(tx, row)) upgraded += 1;
    return { upgraded, refused: rows.length - upgraded, last: rows.at(-1)?.id };
  }

  private async one(tx: Tx, row: TicketRow): Promise<boolean> {
    try {
      const { snapshot } = await this.upgrade.current(tx, row);
      const ticket = { filedUnionPath: row.filedUnionPath, filedAt: snapshot.facts.filedAt };
      await this.writer.restate(tx, row.id, snapshot, await this.conditions.at(tx, ticket));
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'MACHINE_UPGRADE_FAILED') return false;
      throw error;
    }
  }
}
