import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { StartupError } from '../startup/index.js';

const PATIENCE_MS = 10_000;
/** `uuidv7()` came with it. */
const LOWEST_POSTGRES = 18;

/**
 * Fails as the later `listen` would, before a database is touched.
 * @throws Error of Node (EADDRINUSE, EACCES, EADDRNOTAVAIL)
 */
export async function assertPortFree({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host, port, exclusive: true }, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

/** One connection, closed afterwards. Gives up after ten seconds, where the driver would wait for ever. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'gongdao-start',
    connectionTimeoutMillis: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns the role that the URL logs in as. @throws StartupError when the server is too old */
export async function roleOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string; version: string; number: number }>(
    `SELECT current_user AS role, current_setting('server_version') AS version,
            current_setting('server_version_num')::int AS number`,
  );
  const [row] = rows;
  if (!row || row.number < LOWEST_POSTGRES * 10_000) {
    throw new StartupError(`The server is PostgreSQL ${row?.version ?? ''}, which is too old`, {
      hint: `use PostgreSQL ${LOWEST_POSTGRES} or newer`,
    });
  }
  return row.role;
}

/** @throws Error of the connection, when the server does not answer or refuses the password */
export async function assertRedisAnswers(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const failures: Error[] = [];
  redis.on('error', (error: Error) => failures.push(error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    // The call only says that the connection is closed; the event before it says why.
    throw failures[0] ?? error;
  } finally {
    redis.disconnect();
  }
}
