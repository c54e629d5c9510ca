import { createPostgresBackend, createRedisBackend, type BackendFactory, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Which server carries the queues. BullMQ wants a connection in its options; ours is closed over by the factory. */
export type Carrier = 'postgres' | 'redis';

/** The one place that knows which server the queues live on. */
export interface Backend {
  readonly carrier: Carrier;
  readonly factory: BackendFactory<IQueueBackend, Carrier>;
  /** Key prefix on Redis; PostgreSQL keeps the queues in the schema `bullmq` and ignores it. */
  readonly prefix: string;
  /** Answers when the server does. @throws Error that names the server (never its password). */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** One LISTEN connection a worker is held for good; what is left over serves all queries of the queues. */
const QUEUE_POOL = 8;
/** BullMQ listens for errors once per queue and worker on the shared pool or client. */
const LISTENERS = 64;

/** Told of every error event of a connection; without a listener such an event would end the process. */
export type OnError = (source: string, error: Error) => void;

/**
 * Queues on PostgreSQL: one pool shared by all queues and workers of the process.
 *
 * `synchronous_commit=off` holds for this pool only: a crash of the server may lose the last fractions of a second of
 * queue states, never their order. Nothing is lost by it, because the outbox row is durable and says whether the
 * effect exists: a lost job is built again, a job run twice finds `done_at`.
 */
export function postgresBackend(databaseUrl: string, onError: OnError): Backend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'gongdao-queue',
    options: '-c search_path=bullmq -c synchronous_commit=off',
    max: QUEUE_POOL,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  pool.setMaxListeners(LISTENERS);
  pool.on('error', (error) => onError('postgres', error));
  return {
    carrier: 'postgres',
    prefix: '',
    factory: (name, opts, more) => createPostgresBackend(name, { ...opts, connection: pool }, more),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}

/**
 * Queues on Redis: one connection for adding, one for the workers' short commands; each worker adds a blocking one.
 * Workers wait for a lost server without end, producers give up at once, because the outbox keeps what they wanted.
 */
export function redisBackend(redisUrl: string, databaseUrl: string, onError: OnError): Backend {
  const producer = client(redisUrl, 1, onError);
  const worker = client(redisUrl, null, onError);
  return {
    carrier: 'redis',
    prefix: redisPrefix(databaseUrl),
    factory: (name, opts, more) => {
      const connection = more?.withBlockingConnection ? worker : producer;
      return createRedisBackend(name, { ...opts, connection }, more);
    },
    ping: async () => {
      const answer = await producer.ping();
      if (answer !== 'PONG') throw new Error(`Redis answered ${answer} to PING`);
    },
    close: async () => {
      for (const connection of [producer, worker]) connection.disconnect();
    },
  };
}

/** Two databases on one Redis do not see each other's jobs; braces keep the keys of a queue on one cluster node. */
function redisPrefix(databaseUrl: string): string {
  return `{gongdao-${new URL(databaseUrl).pathname.slice(1)}}`;
}

function client(url: string, maxRetriesPerRequest: number | null, onError: OnError): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest, connectTimeout: 5_000, keepAlive: 10_000 });
  redis.setMaxListeners(LISTENERS);
  redis.on('error', (error: Error) => onError('redis', error));
  return redis;
}
