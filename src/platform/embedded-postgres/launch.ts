import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startup/index.js';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { errorCode } from './command.js';
import { connectAsAdmin } from './connection.js';
import { InstanceLock, lockApplicationName } from './instance-lock.js';
import type { Place } from './place.js';
import { choosePort } from './port.js';
import { lastWordsOf, livingPostmaster, startPostmaster } from './postmaster.js';

/** How long failed starts are repeated: after a kill -9 of the server its last processes need a second or two to go. */
const START_RETRY_MS = 10_000;
/** How long a living server may take to recover or to shut down before it answers. */
const ANSWER_MS = 120_000;
const PAUSE_MS = 250;

export interface Running {
  readonly port: number;
  readonly adopted: boolean;
  readonly lock: InstanceLock;
}

/** Brings the server up, or finds it up, and takes the instance lock; whoever gets the lock owns the data. */
export class Launch {
  private started = false;
  private lastFailure = '';

  constructor(
    private readonly place: Place,
    private readonly binaries: Binaries,
    private readonly cluster: Cluster,
    private readonly log: (line: string) => void,
  ) {}

  async run(): Promise<Running> {
    const begun = performance.now();
    for (;;) {
      const living = await livingPostmaster(this.cluster.data);
      const running = living === undefined ? await this.startOnce() : await this.takeOver(living.port);
      if (running !== undefined) return running;
      const waited = performance.now() - begun;
      if (waited > (living === undefined ? START_RETRY_MS : ANSWER_MS)) throw this.givenUp();
      await sleep(PAUSE_MS);
    }
  }

  /** Starts the server; undefined when it failed, and the next round looks again: a racing start may have won. */
  private async startOnce(): Promise<undefined> {
    const kept = Number(await readFile(join(this.cluster.home, 'port'), 'utf8').catch(() => ''));
    const port = await choosePort(kept > 0 ? kept : undefined, this.cluster.home);
    if (kept > 0 && kept !== port) this.log(`port ${kept} is taken by another program; using ${port}`);
    const result = await startPostmaster(this.binaries, this.cluster, this.place.user, port);
    this.started = result.code === 0;
    if (!this.started) this.lastFailure = (await lastWordsOf(this.cluster.logFile)) || result.output;
    return undefined;
  }

  /** Connects to a living server and takes the lock; undefined while it does not accept connections yet. */
  private async takeOver(port: number): Promise<Running | undefined> {
    const connect = () => connectAsAdmin(this.cluster, port, 'postgres', lockApplicationName);
    try {
      const lock = await InstanceLock.acquire(connect, this.cluster.home, this.log);
      if (!this.started) this.log('adopting the database server an earlier process left running');
      return { port, adopted: !this.started, lock };
    } catch (error) {
      if (error instanceof StartupError || errorCode(error)?.startsWith('28')) throw error;
      this.lastFailure = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }

  private givenUp(): StartupError {
    return new StartupError(`The embedded PostgreSQL does not start (${this.lastFailure})`, {
      hint: `read ${this.cluster.logFile}, remove the cause and start again, or set DATABASE_URL`,
    });
  }
}
