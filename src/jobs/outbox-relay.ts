import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { describeError } from '../platform/logging/index.js';
import { QueueHub, QueueMetrics, type JobToAdd } from '../platform/queue/index.js';
import { JobRegistry } from './job-registry.js';

const BATCH = 200;

/**
 * Hands committed outbox rows to the queues, oldest first. Any number of relays may run at once: rows locked by one are
 * passed over by the others. When it dies between adding and marking, the rows are added again later and the queue
 * leaves an id it knows alone.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private running: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(QueueHub) private readonly hub: QueueHub,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(QueueMetrics) private readonly metrics: QueueMetrics,
  ) {}

  /** Wakes the relay; never fails. Many wake-ups in a row are one run. After the stop rows wait for the next process. */
  poke(): void {
    if (this.closed) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain();
  }

  /** Sends everything that waits. @returns how many rows were handed over. */
  async relayOnce(): Promise<number> {
    let total = 0;
    for (let sent = BATCH; sent === BATCH; total += sent) {
      sent = await this.work.run((tx) => this.relayBatch(tx));
    }
    return total;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.relayOnce();
      } while (this.again && !this.closed);
    } catch (error) {
      // The sweeper tries again; a caller whose change is committed must not hear of it.
      this.log.warn({ err: describeError(error) }, 'relay failed');
    } finally {
      this.running = undefined;
    }
  }

  private async relayBatch(tx: Tx): Promise<number> {
    const rows = await tx.query<{ id: string; job: string }>(
      `SELECT o.id, o.job FROM outbox o
        WHERE o.enqueued_at IS NULL AND o.job = ANY($1::text[])
        ORDER BY o.created_at, o.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [this.registry.names, BATCH],
    );
    if (rows.length === 0) return 0;
    const byQueue = new Map<string, JobToAdd[]>();
    for (const { id, job } of rows) {
      const { queue } = this.registry.definition(job);
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), { id, name: job }]);
    }
    for (const [queue, jobs] of byQueue) await this.hub.add(queue, jobs);
    await tx.query('UPDATE outbox SET enqueued_at = clock_timestamp() WHERE id = ANY($1::uuid[])', [
      rows.map((row) => row.id),
    ]);
    this.metrics.relayed.inc(rows.length);
    return rows.length;
  }
}
