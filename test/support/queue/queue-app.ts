import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { inject } from 'vitest';
import {
  JOB_CATALOGUE,
  JobsModule,
  OutboxStore,
  Settlement,
  type JobCatalogue,
} from '../../../src/jobs/index.js';
import { pause, realNow } from '../../../src/platform/clock/index.js';
import { ConfigModule, loadConfig } from '../../../src/platform/config/index.js';
import { DatabaseModule, migrateAll, UnitOfWork } from '../../../src/platform/database/index.js';
import { QUEUE_SETTINGS, type QueueSettings } from '../../../src/platform/queue/index.js';
import { cloneDatabase } from '../test-postgres.js';
import { TEST_HANDLERS, TEST_JOBS } from './test-jobs.js';

const SETTINGS: QueueSettings = {
  attempts: 4,
  backoffMs: 60,
  lockMs: 4_000,
  stalledCheckMs: 2_000,
  keepCompleted: 1_000,
};

export interface AppOptions {
  readonly work: boolean;
  readonly catalogue?: JobCatalogue;
  readonly modules?: ModuleMetadata['imports'];
  readonly providers?: ModuleMetadata['providers'];
  readonly settings?: Partial<QueueSettings>;
  readonly env?: Readonly<Record<string, string>>;
}

/** One installation: a database, queues on it or on Redis, and the processes of a test. */
export class QueueBench {
  readonly carrier = inject('queueBackend');
  private readonly apps: TestingModule[] = [];

  private constructor(
    private readonly database: Awaited<ReturnType<typeof cloneDatabase>>,
    readonly owner: pg.Client,
  ) {}

  static async open(): Promise<QueueBench> {
    const database = await cloneDatabase();
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    await owner.query('CREATE TABLE marks (key text NOT NULL)');
    await owner.query('GRANT SELECT, INSERT ON marks TO PUBLIC');
    return new QueueBench(database, owner);
  }

  /** Starts one process of the product. */
  async start(options: AppOptions): Promise<TestingModule> {
    const env = {
      NODE_ENV: 'test',
      DEMO: 'off',
      CLOCK: 'manual',
      DATABASE_URL: this.database.appUrl,
      SWEEP_SECONDS: '0.2',
      OUTBOX_REBUILD_SECONDS: '1',
      ...(this.carrier === 'redis' ? { REDIS_URL: redisUrl() } : {}),
      ...options.env,
    };
    const app = await Test.createTestingModule({
      imports: [
        ConfigModule.with(loadConfig(env)),
        DatabaseModule,
        JobsModule.with({ work: options.work }),
        ...(options.modules ?? []),
      ],
      providers: options.providers ?? TEST_HANDLERS,
    })
      .overrideProvider(JOB_CATALOGUE)
      .useValue(options.catalogue ?? TEST_JOBS)
      .overrideProvider(QUEUE_SETTINGS)
      .useValue({ ...SETTINGS, ...options.settings })
      .compile();
    this.apps.push(app);
    await app.init();
    return app;
  }

  /** Posts one test job in a transaction of its own. */
  post(app: TestingModule, job: keyof typeof TEST_JOBS, payload: object): Promise<string> {
    const outbox = app.get<OutboxStore<JobCatalogue>>(OutboxStore);
    return app.get(UnitOfWork).run((tx) => outbox.post(tx, job, payload));
  }

  /** Everything the queues know is gone, as after FLUSHALL or a restore without them. */
  async forget(): Promise<void> {
    if (this.carrier === 'redis') return this.forgetRedis();
    const { rows } = await this.owner.query<{ name: string }>(
      `SELECT format('bullmq.%I', c.relname) AS name FROM pg_class c
        WHERE c.relnamespace = 'bullmq'::regnamespace AND c.relkind = 'r' AND c.relname LIKE '%job%'`,
    );
    await this.owner.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} CASCADE`);
  }

  /** Ends every connection the product's processes have to the database, as a restart of the server does. */
  async cutConnections(): Promise<void> {
    const superuser = new pg.Client(inject('pgBase').superuserUrl);
    await superuser.connect();
    await superuser.query(
      'SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.datname = $1 AND a.usename = $2',
      [this.database.name, inject('pgBase').appRole],
    );
    await superuser.end();
  }

  /** What every further start does. @returns the names of the migrations applied. */
  migrateAgain(): Promise<string[]> {
    return migrateAll({ ownerUrl: this.database.ownerUrl, appRole: inject('pgBase').appRole });
  }

  async marks(key: string): Promise<number> {
    return this.count('marks m WHERE m.key = $1', [key]);
  }

  /** Rows of a table that satisfy a condition. */
  async count(from: string, params: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, [
      ...params,
    ]);
    return rows[0]?.n ?? 0;
  }

  async setClock(now: string): Promise<void> {
    await this.owner.query(
      'INSERT INTO test_clock (now) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET now = excluded.now',
      [now],
    );
  }

  async settle(app: TestingModule): Promise<void> {
    if (!(await app.get(Settlement).settle(20_000))) throw new Error('the house did not become quiet');
  }

  async stop(app: TestingModule): Promise<void> {
    this.apps.splice(this.apps.indexOf(app), 1);
    await app.close();
  }

  /** Only the keys of this installation: other files of the run share the server. */
  private async forgetRedis(): Promise<void> {
    const redis = new Redis(redisUrl());
    const keys = await redis.keys(`*gongdao-${this.database.name}*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  }

  async close(): Promise<void> {
    for (const app of this.apps.splice(0)) await app.close();
    await this.owner.end();
    await this.database.drop();
  }
}

/** Waits until a condition holds. @throws Error after `ms`. */
export async function eventually(holds: () => Promise<boolean>, ms = 15_000): Promise<void> {
  const end = realNow() + ms;
  while (!(await holds())) {
    if (realNow() > end) throw new Error(`not within ${ms} ms`);
    await pause(20);
  }
}

function redisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (!url) throw new Error('TEST_REDIS_URL names no Redis');
  return url;
}
