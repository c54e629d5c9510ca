import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { StartupError } from '../startup/index.js';

/** Any fixed number that nothing else in the cluster's `postgres` database uses. */
const LOCK_KEY = 712_351;
const APPLICATION = 'instance lock of process ';
/** A killed process leaves its connection to be noticed by the server; that takes a moment. */
const GRACE_MS = 2_000;
const PAUSE_MS = 200;

export const lockApplicationName = `${APPLICATION}${process.pid}`;

/**
 * Says that one process owns the data: a session lock on a connection that lives as long as the process. The server
 * lets go of it by itself when the process dies, however it dies.
 */
export class InstanceLock {
  private released = false;

  private constructor(
    private client: Client,
    private readonly connect: () => Promise<Client>,
    private readonly log: (line: string) => void,
  ) {
    this.watch();
  }

  /**
   * @param connect opens a connection to the cluster's `postgres` database
   * @throws StartupError when another process holds the lock
   */
  static async acquire(
    connect: () => Promise<Client>,
    dataFolder: string,
    log: (line: string) => void,
  ): Promise<InstanceLock> {
    const client = await connect();
    client.on('error', () => undefined);
    const giveUpAt = performance.now() + GRACE_MS;
    while (!(await tryLock(client))) {
      if (performance.now() > giveUpAt) {
        const holder = await holderOf(client);
        await client.end();
        throw new StartupError(
          `Another instance${holder} is already running or starting on the data in ${dataFolder}`,
          {
            hint: 'use that one, stop it first, or give this one another DATA_DIR or a DATABASE_URL',
          },
        );
      }
      await sleep(PAUSE_MS);
    }
    return new InstanceLock(client, connect, log);
  }

  /** From here on a lost connection is expected; the server's end releases the lock, not a moment before. */
  expectServerEnd(): void {
    this.released = true;
  }

  /** Closes the connection, when the server has not done so yet. */
  async close(): Promise<void> {
    this.released = true;
    await this.client.end().catch(() => undefined);
  }

  /** After a crash of one of its processes PostgreSQL cuts every connection and recovers; the lock must come back. */
  private watch(): void {
    this.client.once('end', () => {
      if (!this.released) void this.reacquire();
    });
  }

  private async reacquire(): Promise<void> {
    this.log('the embedded PostgreSQL cut its connections; taking the data again');
    while (!this.released) {
      await sleep(PAUSE_MS, undefined, { ref: false });
      try {
        const client = await this.connect();
        client.on('error', () => undefined);
        if (await tryLock(client)) {
          this.client = client;
          if (this.released) await client.end();
          else this.watch();
          return;
        }
        await client.end();
        this.log('another instance took over the data; stop one of the two');
        return;
      } catch {
        // Still recovering, or gone for good: stop() ends this loop.
      }
    }
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock($1::bigint) AS locked',
    [LOCK_KEY],
  );
  return rows[0]?.locked === true;
}

async function holderOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1::bigint::oid AND l.classid = 0`,
    [LOCK_KEY],
  );
  const pid = /(\d+)$/.exec(rows[0]?.name ?? '')?.[1];
  return pid === undefined ? '' : ` (process ${pid})`;
}
