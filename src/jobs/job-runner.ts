import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { describeError } from '../platform/logging/index.js';
import { JobImpossible, QueueMetrics, type JobRun } from '../platform/queue/index.js';
import { JobRegistry } from './job-registry.js';

interface OutboxRow {
  readonly job: string;
  readonly payload: unknown;
  readonly done: boolean;
}

/**
 * Runs one job in one transaction: lock its outbox row, do nothing when it is done already, handle it, mark it done. Two
 * runs of the same job queue up at the lock, and the second finds it done: the effect happens exactly once.
 */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('jobs');

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(QueueMetrics) private readonly metrics: QueueMetrics,
  ) {}

  async run(job: JobRun): Promise<void> {
    try {
      const outcome = await this.work.run((tx) => this.once(tx, job));
      this.metrics.runs.inc({ job: job.name, outcome });
    } catch (error) {
      this.metrics.runs.inc({ job: job.name, outcome: 'failed' });
      this.log.warn({ job: job.name, id: job.id, err: describeError(error) }, 'job failed');
      await this.noteFailure(job, reasonOf(error), job.lastAttempt || error instanceof JobImpossible);
      throw error;
    }
  }

  private async once(tx: Tx, job: JobRun): Promise<'done' | 'repeated' | 'unknown'> {
    const [row] = await tx.query<OutboxRow>(
      'SELECT o.job, o.payload, o.done_at IS NOT NULL AS done FROM outbox o WHERE o.id = $1 FOR UPDATE',
      [job.id],
    );
    // A queue that outlived its database (a restore) may know jobs this database never posted.
    if (!row) return 'unknown';
    if (row.done) return 'repeated';
    const payload = this.registry.definition(row.job).payload.safeParse(row.payload);
    if (!payload.success) throw new JobImpossible(`payload of ${row.job} is not what the catalogue says`);
    await this.registry.handler(row.job).handle(tx, payload.data, { id: job.id });
    // A worker can be quicker than the relay's own mark.
    await tx.query(
      `UPDATE outbox SET done_at = clock_timestamp(), enqueued_at = coalesce(enqueued_at, clock_timestamp()),
              failed_at = NULL, last_error = NULL
        WHERE id = $1`,
      [job.id],
    );
    return 'done';
  }

  /** Best effort: the queue keeps the failure too, and the rebuild reads it there. */
  private async noteFailure(job: JobRun, message: string, dead: boolean): Promise<void> {
    try {
      await this.work.run((tx) =>
        tx.query(
          `UPDATE outbox SET last_error = left($2, 500), enqueued_at = coalesce(enqueued_at, clock_timestamp()),
                  failed_at = CASE WHEN $3 THEN clock_timestamp() END
            WHERE id = $1 AND done_at IS NULL`,
          [job.id, message, dead],
        ),
      );
    } catch (error) {
      this.log.warn({ id: job.id, err: describeError(error) }, 'failure not noted');
    }
  }
}

/** Kept with the row for people to read: without the values that messages of the database quote. */
function reasonOf(error: unknown): string {
  const { type, code, message } = describeError(error);
  return [type, code, message].filter((part) => typeof part === 'string').join(' ');
}
