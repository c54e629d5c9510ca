import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateBinaries, runnableBinaries } from '../../src/platform/embedded-postgres/binaries.js';
import { initCluster } from '../../src/platform/embedded-postgres/cluster.js';
import { databaseUser, isRoot } from '../../src/platform/embedded-postgres/ownership.js';
import { choosePort } from '../../src/platform/embedded-postgres/port.js';
import { startPostmaster, stopPostmaster } from '../../src/platform/embedded-postgres/postmaster.js';
import { isAlive } from '../../src/platform/embedded-postgres/process-facts.js';

/** Nothing here must outlive a power cut, and a clone by file copy then costs tens of milliseconds. */
const FAST = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  ...['wal_level=minimal', 'max_wal_senders=0', 'max_connections=200', 'autovacuum=off'],
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

const PREFIX = 'gongdao-test-pg-';
const PASSWORD = 'only-for-tests';

export interface ThrowawayCluster {
  readonly superuserUrl: string;
  remove(): Promise<void>;
}

/**
 * A PostgreSQL in the temporary folder that forgets everything: for tests. The number of the process that started it
 * is in the folder's name, so that the next run removes what an interrupted one left.
 */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  await removeLeftovers();
  const user = isRoot() ? await databaseUser() : undefined;
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const located = locateBinaries();
  const binaries = await runnableBinaries(located, user, join(tmpdir(), `${PREFIX}binaries`));
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${PASSWORD}\n`, { mode: 0o600 });
  await chmod(folder, 0o700);
  if (user !== undefined) {
    for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  const logFile = join(folder, 'server.log');
  await initCluster(binaries, data, passwordFile, user, ['--no-sync']);
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(undefined, `${folder}${attempt}`);
    const { code, output } = await startPostmaster(binaries, { data, logFile }, user, port, FAST);
    if (code === 0) {
      const remove = async () => {
        await stopPostmaster(binaries, data, user, 'immediate');
        await rm(folder, { recursive: true, force: true });
      };
      return { superuserUrl: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`, remove };
    }
    // Another program may have taken the port between the look and the start.
    if (attempt === 3) throw new Error(`the test database does not start: ${output}; see ${logFile}`);
  }
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const user = isRoot() ? await databaseUser() : undefined;
    // Refused where the folder is somebody else's or no server runs; then there is nothing to stop.
    await stopPostmaster(locateBinaries(), join(folder, 'data'), user, 'immediate').catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
