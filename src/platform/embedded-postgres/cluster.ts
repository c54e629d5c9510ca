import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, lchown, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup/index.js';
import type { Binaries } from './binaries.js';
import { errorCode, runCommand, type SystemUser } from './command.js';
import { SERVER_FOLDER, type Place } from './place.js';
import { isAlive } from './process-facts.js';

/** Passwords of the three roles, made once with the cluster. */
export interface Credentials {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
}

/** A finished cluster on disk. `home` holds `data` (PGDATA), the credentials, the kept port and the server's log. */
export interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly logFile: string;
  readonly credentials: Credentials;
}

export const ADMIN_ROLE = 'postgres';

/** Layout of the home folder; raised when a later release arranges it differently. */
const FORMAT = 1;

const SETTINGS = `
# Only this machine, only with a password, no socket files; the port is given at each start.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_checkpoints = off
`;

/** libc names of the character classification that pg_trgm needs; Debian and Alpine have the first, older macOS the second. */
const LIBC_LOCALES = ['C.UTF-8', 'en_US.UTF-8'];

/**
 * Opens the cluster of a place, making it first where there is none. It is made in a folder of its own and renamed
 * when finished: a killed initdb leaves nothing that looks like a database, and of two that race one rename wins.
 */
export async function openCluster(
  place: Place,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<Cluster> {
  const home = join(place.base, SERVER_FOLDER);
  await sweep(place.base, log);
  if (!existsSync(join(home, 'format.json'))) {
    await setAsideForeign(home, log);
    log(`creating the database in ${home}`);
    await createHome(place, binaries, home);
  }
  return readHome(home, binaries);
}

async function createHome(place: Place, binaries: Binaries, home: string): Promise<void> {
  const unfinished = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const credentials: Credentials = { admin: secret(), owner: secret(), app: secret() };
    await writePrivate(join(unfinished, 'credentials.json'), `${JSON.stringify(credentials)}\n`, place.user);
    const passwordFile = join(unfinished, 'initdb-password');
    await writePrivate(passwordFile, `${credentials.admin}\n`, place.user);
    if (place.user !== undefined) await lchown(unfinished, place.user.uid, place.user.gid);
    await initCluster(binaries, join(unfinished, 'data'), passwordFile, place.user);
    await rm(passwordFile);
    const format = { format: FORMAT, postgres: majorOf(binaries), binaries: binaries.version };
    await writePrivate(join(unfinished, 'format.json'), `${JSON.stringify(format)}\n`, place.user);
    await rename(unfinished, home).catch((error: unknown) => {
      // ENOTEMPTY or EEXIST: another start finished first; its database is as good as this one.
      if (!existsSync(join(home, 'format.json'))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * initdb with UTF-8 and the builtin C.UTF-8 collation, whatever the shell's LANG is: with any other LC_CTYPE the search
 * index for Chinese text is empty. `extraFlags` is for throw-away clusters.
 * @throws StartupError with initdb's own last line
 */
export async function initCluster(
  binaries: Binaries,
  data: string,
  passwordFile: string,
  user: SystemUser | undefined,
  extraFlags: readonly string[] = [],
): Promise<void> {
  let reason = '';
  for (const locale of LIBC_LOCALES) {
    const { code, output } = await runCommand(
      binaries.initdb,
      [
        ...[
          `--pgdata=${data}`,
          `--username=${ADMIN_ROLE}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
        ],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
        ...['--lc-messages=C', ...extraFlags],
      ],
      { user },
    );
    if (code === 0) return appendFile(join(data, 'postgresql.conf'), SETTINGS);
    reason = /error: .*/.exec(output)?.[0] ?? output.split('\n').at(-1) ?? '';
    if (!/invalid locale/i.test(output)) break;
  }
  throw new StartupError(`The database in ${data} could not be created (${reason})`, {
    hint: 'remove that cause, e.g. free disk space or install the locale C.UTF-8, and start again',
  });
}

async function readHome(home: string, binaries: Binaries): Promise<Cluster> {
  const data = join(home, 'data');
  try {
    const format = JSON.parse(await readFile(join(home, 'format.json'), 'utf8')) as { format: number };
    const major = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
    if (format.format !== FORMAT || major !== majorOf(binaries)) {
      throw new StartupError(
        `The data in ${home} are of layout ${format.format}, PostgreSQL ${major}; this release runs layout ${FORMAT}, PostgreSQL ${majorOf(binaries)}`,
        {
          hint: 'start them with the release that made them, or move the folder away to begin a new database',
        },
      );
    }
    const credentials = JSON.parse(await readFile(join(home, 'credentials.json'), 'utf8')) as Credentials;
    return { home, data, logFile: join(home, 'server.log'), credentials };
  } catch (error) {
    throw error instanceof StartupError ? error : unreadable(home, error);
  }
}

function unreadable(home: string, error: unknown): StartupError {
  const remedy =
    errorCode(error) === 'EACCES' ? 'start as the user who made it (or as root)' : 'restore the missing file';
  return new StartupError(
    `The database folder ${home} cannot be read (${errorCode(error) ?? String(error)})`,
    {
      hint: `${remedy}, or move the folder away to begin a new database`,
      cause: error,
    },
  );
}

/** Removes what killed starts left half-finished; their process number is in the name. */
async function sweep(base: string, log: (line: string) => void): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    log(`removing ${join(base, name)}, left half-finished by a start that was killed`);
    await rm(join(base, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A home without its last file is not ours or was tampered with. It is kept, because data are never deleted here. */
async function setAsideForeign(home: string, log: (line: string) => void): Promise<void> {
  const names = await readdir(home).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw unreadable(home, error);
  });
  if (names.length === 0) return;
  const aside = `${home}.incomplete-${randomBytes(4).toString('hex')}`;
  await rename(home, aside);
  log(`${home} held no complete database; it is kept as ${aside}`);
}

async function writePrivate(path: string, text: string, user: SystemUser | undefined): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (user !== undefined) await file.chown(user.uid, user.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

function secret(): string {
  return randomBytes(24).toString('hex');
}

function majorOf(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? '';
}
