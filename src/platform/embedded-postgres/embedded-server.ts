import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locateBinaries, runnableBinaries, type Binaries } from './binaries.js';
import { ADMIN_ROLE, openCluster, type Cluster } from './cluster.js';
import { connectAsAdmin, urlOf } from './connection.js';
import type { InstanceLock } from './instance-lock.js';
import { Launch } from './launch.js';
import { choosePlace, type Place } from './place.js';
import { livingPostmaster, stopPostmaster } from './postmaster.js';
import {
  APP_ROLE,
  assertChineseSearch,
  DATABASE,
  ensureDatabase,
  ensureExtensions,
  ensureRoles,
  OWNER_ROLE,
} from './provision.js';

export interface EmbeddedServerOptions {
  /** Absolute path of the project's data folder (`.data`); made when missing. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/**
 * A PostgreSQL of our own, for a start without any other server. It lives in its own session and survives this
 * process; `start` finds, recovers or adopts whatever an earlier process left.
 */
export class EmbeddedServer {
  private stopping: Promise<void> | undefined;

  private constructor(
    /** URL of the product's database as superuser, as its owner (migrations), and as the application's plain role. */
    readonly adminUrl: string,
    readonly ownerUrl: string,
    readonly appUrl: string,
    readonly port: number,
    /** Folder that holds data, passwords and log of the server. */
    readonly dataFolder: string,
    /** Whether the server was already running, left over by a process that was killed. */
    readonly adopted: boolean,
    /** Set when the database is elsewhere than one would look. */
    readonly note: string | undefined,
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * @throws StartupError when another process uses the data, or something only a person can put right is in the way
   */
  static async start(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const place = await choosePlace(options.dataDir);
    const binaries = await runnableBinaries(locateBinaries(), place.user, place.spareFolder);
    const cluster = await openCluster(place, binaries, options.log);
    const running = await new Launch(place, binaries, cluster, options.log).run();
    const url = (role: string, password: string) => urlOf(role, password, running.port, DATABASE);
    const end = () => endServer(binaries, cluster, place, running.lock, options.log);
    try {
      await provision(cluster, running.port);
      await writeFile(join(cluster.home, 'port'), `${running.port}\n`, { mode: 0o600 });
    } catch (error) {
      await end();
      throw error;
    }
    return new EmbeddedServer(
      url(ADMIN_ROLE, cluster.credentials.admin),
      url(OWNER_ROLE, cluster.credentials.owner),
      url(APP_ROLE, cluster.credentials.app),
      running.port,
      cluster.home,
      running.adopted,
      place.note,
      end,
    );
  }

  /** Stops the server and waits for its end; open transactions are rolled back. Safe to call more than once. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }
}

async function provision(cluster: Cluster, port: number): Promise<void> {
  const server = await connectAsAdmin(cluster, port, 'postgres');
  try {
    await ensureRoles(server, cluster.credentials);
    await ensureDatabase(server);
  } finally {
    await server.end();
  }
  const database = await connectAsAdmin(cluster, port, DATABASE);
  try {
    await ensureExtensions(database);
    await assertChineseSearch(database);
  } finally {
    await database.end();
  }
}

async function endServer(
  binaries: Binaries,
  cluster: Cluster,
  place: Place,
  lock: InstanceLock,
  log: (line: string) => void,
): Promise<void> {
  lock.expectServerEnd();
  const { code, output } = await stopPostmaster(binaries, cluster.data, place.user);
  if (code !== 0 && (await livingPostmaster(cluster.data)) !== undefined) {
    log(`the database server did not stop: ${output}`);
  }
  await lock.close();
}
