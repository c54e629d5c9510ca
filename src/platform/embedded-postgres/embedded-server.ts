import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locateBinaries, runnableBinaries, type Binaries } from './binaries.js';
import { ADMIN_ROLE, openCluster, type Cluster } from './cluster.js';
import { connectAsAdmin, urlOf } from './connection.js';
import type { InstanceLock } from './instance-lock.js';
import { Launch, type Running } from './launch.js';
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

/** How the running server is reached, and where it lives. */
export interface ServerFacts {
  /** URL of the product's database as superuser, as its owner (migrations), and as the application's plain role. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly port: number;
  /** Folder that holds data, passwords and log of the server. */
  readonly dataFolder: string;
  /** Whether the server was already running, left over by a process that was killed. */
  readonly adopted: boolean;
  /** Set when the database is elsewhere than one would look. */
  readonly note?: string;
}

export interface RunningServer extends ServerFacts {
  /** Stops the server and waits for its end; open transactions are rolled back. Safe to call more than once. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of our own, for a start without any other server. It lives in its own session and survives this
 * process; `start` finds, recovers or adopts whatever an earlier process left.
 */
export const EmbeddedServer = {
  /** @throws StartupError when another process uses the data, or something only a person can put right is in the way */
  async start(options: EmbeddedServerOptions): Promise<RunningServer> {
    const place = await choosePlace(options.dataDir);
    const binaries = await runnableBinaries(locateBinaries(), place.user, place.spareFolder);
    const cluster = await openCluster(place, binaries, options.log);
    const running = await new Launch(place, binaries, cluster, options.log).run();
    let ending: Promise<void> | undefined;
    const stop = () => (ending ??= endServer(binaries, cluster, place, running.lock, options.log));
    try {
      await provision(cluster, running.port);
      await keepPort(cluster, place, running.port);
    } catch (error) {
      await stop();
      throw error;
    }
    return { ...factsOf(cluster, place, running), stop };
  },
};

function factsOf(cluster: Cluster, place: Place, running: Running): ServerFacts {
  const { credentials } = cluster;
  const url = (role: string, password: string) => urlOf(role, password, running.port, DATABASE);
  return {
    adminUrl: url(ADMIN_ROLE, credentials.admin),
    ownerUrl: url(OWNER_ROLE, credentials.owner),
    appUrl: url(APP_ROLE, credentials.app),
    port: running.port,
    dataFolder: cluster.home,
    adopted: running.adopted,
    ...(place.note === undefined ? {} : { note: place.note }),
  };
}

/** For the next start. The file belongs to the database user, because root may start what an ordinary user made. */
async function keepPort(cluster: Cluster, place: Place, port: number): Promise<void> {
  const file = join(cluster.home, 'port');
  await writeFile(file, `${port}\n`, { mode: 0o600 });
  if (place.user !== undefined) await chown(file, place.user.uid, place.user.gid);
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
