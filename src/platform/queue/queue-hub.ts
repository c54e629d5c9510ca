import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
} from '@nestjs/common';
import {
  Queue,
  UnrecoverableError,
  Worker,
  type IQueueBackend,
  type JobProgress,
  type JobState,
} from 'bullmq';
import { CONFIG, type Config } from '../config/index.js';
import { describeError } from '../logging/index.js';
import { postgresBackend, redisBackend, type Backend, type Carrier } from './queue-backend.js';
import { QueueMetrics } from './queue-metrics.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** A job carries its outbox row's id as its own and nothing else: whoever runs it reads the row. */
export type JobData = Record<string, never>;
export type JobQueue = Queue<JobData, void, string, JobData, void, string, IQueueBackend, Carrier>;
type JobWorker = Worker<JobData, void, string, IQueueBackend, JobProgress, Carrier>;

export interface JobToAdd {
  readonly id: string;
  readonly name: string;
}

/** Thrown by whoever runs a job that can never succeed: no further try, straight to the dead letters. */
export class JobImpossible extends UnrecoverableError {}

/** What the host hands to whoever runs jobs. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  /** True when no further try follows a failure of this one. */
  readonly lastAttempt: boolean;
}

/**
 * All queues and workers of this process on one backend. A job running when the process is told to stop is finished:
 * workers close before anything else does, the connections last.
 */
@Injectable()
export class QueueHub implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('queue');
  private readonly backend: Backend;
  private readonly queues = new Map<string, JobQueue>();
  private readonly workers: JobWorker[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    @Inject(QueueMetrics) private readonly metrics: QueueMetrics,
  ) {
    const databaseUrl = config.databaseUrl ?? '';
    const onError = (source: string, error: Error) => this.report(source, error);
    this.backend = config.redisUrl
      ? redisBackend(config.redisUrl, databaseUrl, onError)
      : postgresBackend(databaseUrl, onError);
  }

  get carrier(): Carrier {
    return this.backend.carrier;
  }

  /** Answers when the server that carries the queues does; for readiness. */
  ping(): Promise<void> {
    return this.backend.ping();
  }

  queue(name: string): JobQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const { attempts, backoffMs, keepCompleted } = this.settings;
    const queue: JobQueue = new Queue(
      name,
      {
        connection: this.backend.carrier,
        ...this.prefix(),
        defaultJobOptions: {
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          removeOnComplete: { count: keepCompleted },
          removeOnFail: false,
        },
      },
      this.backend.factory,
    );
    queue.on('error', (error) => this.report(name, error));
    this.queues.set(name, queue);
    return queue;
  }

  /** Adds jobs to one queue in one call; an id the queue knows already is left as it is. */
  async add(queue: string, jobs: readonly JobToAdd[]): Promise<void> {
    await this.queue(queue).addBulk(jobs.map(({ id, name }) => ({ name, data: {}, opts: { jobId: id } })));
  }

  /** Where the queue has the job, or `unknown` when it has lost or removed it. */
  async stateOf(queue: string, id: string): Promise<JobState | 'unknown'> {
    return this.queue(queue).getJobState(id);
  }

  async remove(queue: string, id: string): Promise<void> {
    await this.queue(queue).remove(id);
  }

  /** Starts a worker on a queue; `run` may be called again for a job whose worker died, and is asked to expect it. */
  work(queue: string, run: (job: JobRun) => Promise<void>): void {
    const worker: JobWorker = new Worker(
      queue,
      async (job) => {
        const lastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
        await run({ id: job.id ?? '', name: job.name, lastAttempt });
      },
      {
        connection: this.backend.carrier,
        ...this.prefix(),
        concurrency: this.config.workerConcurrency,
        lockDuration: this.settings.lockMs,
        stalledInterval: this.settings.stalledCheckMs,
        // A worker killed again and again loses the job to the dead letters only after as many tries as a failing one.
        maxStalledCount: this.settings.attempts,
      },
      this.backend.factory,
    );
    worker.on('error', (error) => this.report(queue, error));
    this.workers.push(worker);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private report(queue: string, error: Error): void {
    this.metrics.errors.inc({ queue });
    this.log.warn({ queue, err: describeError(error) }, 'connection error');
  }

  private prefix(): { prefix?: string } {
    return this.backend.prefix ? { prefix: this.backend.prefix } : {};
  }
}
