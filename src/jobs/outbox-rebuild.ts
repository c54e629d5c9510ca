import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { QueueHub, QueueMetrics } from '../platform/queue/index.js';
import { JobRegistry } from './job-registry.js';

const BATCH = 200;

interface Row {
  readonly id: string;
  readonly job: string;
}
type Finding = 'lost' | 'dead' | 'alive';

/**
 * The queue may forget (an emptied Redis, a restored server); the outbox does not. Rows that were handed over some time
 * ago and are not done are looked up in their queue: a job it no longer knows, or believes finished, is built again; one
 * that failed in every try is a dead letter and stays one.
 */
@Injectable()
export class OutboxRebuild {
  private readonly log = new Logger('jobs');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(QueueHub) private readonly hub: QueueHub,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(QueueMetrics) private readonly metrics: QueueMetrics,
  ) {}

  /** @returns how many jobs were built again. */
  async run(): Promise<number> {
    let rebuilt = 0;
    for (let looked = BATCH; looked === BATCH;) {
      const round = await this.work.run((tx) => this.batch(tx));
      looked = round.looked;
      rebuilt += round.rebuilt;
    }
    await this.countDeadLetters();
    return rebuilt;
  }

  private async batch(tx: Tx): Promise<{ looked: number; rebuilt: number }> {
    // A row whose job is running is locked by its worker, hence passed over.
    const rows = await tx.query<Row>(
      `SELECT o.id, o.job FROM outbox o
        WHERE o.enqueued_at IS NOT NULL AND o.done_at IS NULL AND o.failed_at IS NULL AND o.job = ANY($1::text[])
          AND coalesce(o.checked_at, o.enqueued_at) < clock_timestamp() - make_interval(secs => $2)
        ORDER BY coalesce(o.checked_at, o.enqueued_at), o.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [this.registry.names, this.config.outboxRebuildSeconds, BATCH],
    );
    const ids: Record<Finding, string[]> = { lost: [], dead: [], alive: [] };
    for (const row of rows) ids[await this.look(row)].push(row.id);
    await tx.query(
      `UPDATE outbox SET checked_at = clock_timestamp(),
              failed_at = CASE WHEN id = ANY($2::uuid[]) THEN clock_timestamp() END,
              rebuilt = rebuilt + CASE WHEN id = ANY($3::uuid[]) THEN 1 ELSE 0 END
        WHERE id = ANY($1::uuid[])`,
      [rows.map((row) => row.id), ids.dead, ids.lost],
    );
    if (ids.lost.length > 0) {
      this.metrics.rebuilt.inc(ids.lost.length);
      this.log.warn({ jobs: ids.lost.length }, 'the queue had lost jobs; built again');
    }
    return { looked: rows.length, rebuilt: ids.lost.length };
  }

  private async look({ id, job }: Row): Promise<Finding> {
    const { queue } = this.registry.definition(job);
    const state = await this.hub.stateOf(queue, id);
    if (state === 'failed') return 'dead';
    if (state !== 'unknown' && state !== 'completed') return 'alive';
    // A finished job of the same id would make the queue ignore the new one.
    if (state === 'completed') await this.hub.remove(queue, id);
    await this.hub.add(queue, [{ id, name: job }]);
    return 'lost';
  }

  private async countDeadLetters(): Promise<void> {
    const [row] = await this.work.read((reader) =>
      reader.query<{ dead: number }>(
        'SELECT count(*)::int AS dead FROM outbox o WHERE o.failed_at IS NOT NULL',
      ),
    );
    this.metrics.deadLetters.set(row?.dead ?? 0);
  }
}
