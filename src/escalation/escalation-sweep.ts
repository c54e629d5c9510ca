import { Inject, Injectable } from '@nestjs/common';
import { OutboxStore, Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader, type Tx } from '../platform/database/index.js';

const BATCH = 500;

/**
 * Fires due steps, each once, however many processes sweep: a step is taken by its row lock and leaves `pending` in the
 * transaction that posts its job. A step whose deadline has closed or moved meanwhile is cancelled instead.
 */
@Injectable()
@Sweeps()
export class EscalationSweep implements Sweep {
  readonly name = 'escalation.due';

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  async run(): Promise<number> {
    let total = 0;
    for (let taken = BATCH; taken === BATCH; total += taken) {
      taken = await this.work.run((tx) => this.batch(tx));
    }
    return total;
  }

  async due(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ due: number }>(
      `SELECT count(*)::int AS due FROM escalation_steps s WHERE s.status = 'pending' AND s.due_at <= $1::timestamptz`,
      [reader.now],
    );
    return row?.due ?? 0;
  }

  private async batch(tx: Tx): Promise<number> {
    const steps = await tx.query<{ id: string; owed: boolean }>(
      `SELECT s.id, (d.status = 'open' AND d.version = s.obligation_version) AS owed
         FROM escalation_steps s JOIN deadlines d ON d.id = s.deadline_id
        WHERE s.status = 'pending' AND s.due_at <= $1::timestamptz
        ORDER BY s.due_at, s.id LIMIT $2 FOR UPDATE OF s SKIP LOCKED`,
      [tx.now, BATCH],
    );
    const owed = steps.filter((step) => step.owed).map((step) => step.id);
    await tx.query(
      `UPDATE escalation_steps s
          SET status = CASE WHEN s.id = ANY($2::uuid[]) THEN 'fired' ELSE 'cancelled' END,
              fired_at = CASE WHEN s.id = ANY($2::uuid[]) THEN $3::timestamptz END, version = s.version + 1
        WHERE s.id = ANY($1::uuid[])`,
      [steps.map((step) => step.id), owed, tx.now],
    );
    await this.outbox.postAll(
      tx,
      'escalation.fired',
      owed.map((stepId) => ({ stepId })),
    );
    return steps.length;
  }
}
