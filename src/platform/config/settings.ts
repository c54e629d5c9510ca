import { z } from 'zod';

/**
 * Every environment variable the product reads, once: name, meaning, default and an example that is shown when a value
 * is wrong. The README's table is checked against this list. Nothing else in the house reads the environment.
 */
const flag = z.enum(['on', 'off']);
const port = z.coerce.number().int().min(0).max(65535);
const seconds = z.coerce.number().positive();

/** Stands in for `APP_SECRET` outside production; production refuses it. */
export const DEFAULT_SECRET = 'gongdao-demo-secret-not-for-production';

export interface Setting {
  readonly schema: z.ZodType;
  readonly meaning: string;
  readonly example: string;
}

export const SETTINGS = {
  NODE_ENV: {
    schema: z.enum(['development', 'test', 'production']).default('development'),
    meaning: 'production refuses demo data, the default secret and a manual clock',
    example: 'production',
  },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    meaning: 'address the API listens on; demo mode binds to loopback only',
    example: '0.0.0.0',
  },
  PORT: { schema: port.default(3000), meaning: 'port of the API', example: '3000' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    meaning: 'PostgreSQL the application logs in to (plain role); without it an embedded one is started',
    example: 'postgres://gongdao_app:…@db:5432/gongdao',
  },
  MIGRATION_DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    meaning: 'the same database as its owner, for migrations; DATABASE_URL when left out',
    example: 'postgres://gongdao_owner:…@db:5432/gongdao',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }).optional(),
    meaning: 'Redis for the job queues; without it they run on PostgreSQL',
    example: 'redis://redis:6379/0',
  },
  APP_SECRET: {
    schema: z.string().min(32, 'at least 32 characters').default(DEFAULT_SECRET),
    meaning: 'key of the CSRF tokens and list cursors',
    example: 'the output of: openssl rand -hex 32',
  },
  CLOCK: {
    schema: z.enum(['system', 'manual']).default('system'),
    meaning: 'manual: business time is a row set through POST /api/v1/test/clock (tests and demonstrations)',
    example: 'system',
  },
  DEMO: {
    schema: flag.optional(),
    meaning: 'load demo unions, accounts and stories into an empty database (on unless NODE_ENV=production)',
    example: 'off',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('.data'),
    meaning: 'folder of the embedded database',
    example: '.data',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    meaning: 'least level written to the log',
    example: 'info',
  },
  COOKIE_SECURE: {
    schema: flag.optional(),
    meaning: 'mark session cookies Secure (on in production: put TLS in front)',
    example: 'on',
  },
  DATABASE_POOL: {
    schema: z.coerce.number().int().min(2).max(12).default(10),
    meaning: 'database connections of one process for business work; the queues use up to 8 more',
    example: '10',
  },
  WORKER_CONCURRENCY: {
    schema: z.coerce.number().int().min(1).max(64).default(4),
    meaning: 'jobs one worker process runs at once per queue',
    example: '4',
  },
  SWEEP_SECONDS: {
    schema: seconds.default(5),
    meaning: 'how often each worker looks for due deadlines, escalation steps and unsent outbox rows',
    example: '5',
  },
  OUTBOX_REBUILD_SECONDS: {
    schema: seconds.default(60),
    meaning: 'age after which a job that the queue no longer knows is built again from its outbox row',
    example: '60',
  },
} satisfies Record<string, Setting>;
