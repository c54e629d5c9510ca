import { Inject, Injectable } from '@nestjs/common';
import { OutboxStore, Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader, type Tx } from '../platform/database/index.js';

const BATCH = 500;

/** Open case deadlines whose last moment has passed and whose lapse, in this version, is not posted yet. */
const TO_LAPSE = `d.status = 'open' AND d.subject_type = 'case' AND d.due_at <= $1::timestamptz
  AND d.lapse_posted_version IS DISTINCT FROM d.version`;

/**
 * Finds case deadlines that have lapsed and posts `deadline.lapsed`, once for each version of each. The case decides
 * what it means. Tickets do not lapse: an overdue one stays open past its end.
 */
@Injectable()
@Sweeps()
export class DueSweep implements Sweep {
  readonly name = 'deadlines.due';

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  async run(): Promise<number> {
    let total = 0;
    for (let posted = BATCH; posted === BATCH; total += posted) {
      posted = await this.work.run((tx) => this.batch(tx));
    }
    return total;
  }

  async due(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ due: number }>(
      `SELECT count(*)::int AS due FROM deadlines d WHERE ${TO_LAPSE}`,
      [reader.now],
    );
    return row?.due ?? 0;
  }

  private async batch(tx: Tx): Promise<number> {
    const lapsed = await tx.query<{ deadlineId: string; version: number }>(
      `WITH due AS (
         SELECT d.id FROM deadlines d WHERE ${TO_LAPSE} ORDER BY d.due_at, d.id LIMIT $2 FOR UPDATE SKIP LOCKED
       ), posted AS (
         UPDATE deadlines d SET lapse_posted_version = d.version FROM due WHERE d.id = due.id
         RETURNING d.id, d.version, d.due_at
       )
       SELECT p.id AS "deadlineId", p.version FROM posted p ORDER BY p.due_at, p.id`,
      [tx.now, BATCH],
    );
    await this.outbox.postAll(tx, 'deadline.lapsed', lapsed);
    return lapsed.length;
  }
}
