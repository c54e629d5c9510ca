import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { runCommand, type CommandResult, type SystemUser } from './command.js';
import { isAlive, isServerOf } from './process-facts.js';

/** A running server as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Seconds that pg_ctl waits for a start or an end; recovery after a crash may need them. */
const PATIENCE_SECONDS = 60;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/**
 * The server that runs on this data folder, or undefined. A `postmaster.pid` whose number now belongs to a foreign
 * process of the same user is removed, because PostgreSQL itself would take that process for a server and not start.
 */
export async function livingPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const [pidLine, , , portLine] = text.split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (await isServerOf(pid, data)) return { pid, port: Number(portLine) };
  if (isAlive(pid)) await rm(file, { force: true });
  return undefined;
}

/** Runs `pg_ctl start` and waits until the server accepts connections. It gets its own session: Ctrl-C passes it by. */
export async function startPostmaster(
  binaries: Binaries,
  cluster: Pick<Cluster, 'data' | 'logFile'>,
  user: SystemUser | undefined,
  port: number,
  options = '',
): Promise<CommandResult> {
  await keepLogSmall(cluster.logFile);
  return runCommand(
    binaries.pgCtl,
    [
      ...['start', '-w', '-t', String(PATIENCE_SECONDS), '-D', cluster.data, '-l', cluster.logFile],
      ...['-o', `-p ${port} ${options}`.trim()],
    ],
    { user, ownSession: true },
  );
}

/** Stops the server of a data folder: `fast` ends open transactions, `immediate` leaves recovery to the next start. */
export async function stopPostmaster(
  binaries: Binaries,
  data: string,
  user: SystemUser | undefined,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<CommandResult> {
  return runCommand(binaries.pgCtl, ['stop', '-w', '-t', String(PATIENCE_SECONDS), '-m', mode, '-D', data], {
    user,
    ownSession: true,
  });
}

/** The end of the server's log, in one line, to say why it did not start. */
export async function lastWordsOf(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const told = text.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line));
  return (told.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}

async function keepLogSmall(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(logFile, `${logFile}.1`);
}
