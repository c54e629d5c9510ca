import { lchown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup/index.js';
import { errorCode, runCommand, type CommandResult, type SystemUser } from './command.js';

/** PostgreSQL refuses to run as root; this is the system user it runs as then. */
const DATABASE_USER = 'postgres';

/** Whether this process is root, and PostgreSQL therefore needs another user. Always false on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The system user for PostgreSQL when this process is root; made when the machine has none.
 * @throws StartupError when there is none and none can be made
 */
export async function databaseUser(): Promise<SystemUser> {
  const present = await lookUp(DATABASE_USER);
  if (present !== undefined) return present;
  const group = await attempt('groupadd', ['--system', '--force', DATABASE_USER]);
  const made = await attempt('useradd', [
    ...['--system', '--gid', DATABASE_USER, '--no-create-home', '--home-dir', '/nonexistent'],
    ...['--shell', '/usr/sbin/nologin', DATABASE_USER],
  ]);
  const user = await lookUp(DATABASE_USER);
  if (user !== undefined) return user;
  const reason = [group.output, made.output].filter((text) => text !== '').join('; ');
  throw new StartupError(
    `PostgreSQL may not run as root, and the system user "${DATABASE_USER}" is missing and could not be made (${reason})`,
    { hint: `create it (useradd --system ${DATABASE_USER}), start as an ordinary user, or set DATABASE_URL` },
  );
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([attempt('id', ['-u', name]), attempt('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function attempt(file: string, args: readonly string[]): Promise<CommandResult> {
  try {
    return await runCommand(file, args);
  } catch (error) {
    return { code: null, output: `${file}: ${errorCode(error) ?? 'failed'}` };
  }
}

/** Gives a folder and all in it to a user; symbolic links themselves, not what they point at. */
export async function giveTo(user: SystemUser, path: string): Promise<void> {
  const isFolder = (await lstat(path)).isDirectory();
  if (isFolder) {
    for (const name of await readdir(path)) await giveTo(user, join(path, name));
  }
  await lchown(path, user.uid, user.gid);
}

/** Whether a user can really enter a folder; asked of the system, because groups, ACLs and mounts have a say too. */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  try {
    return (await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { user })).code === 0;
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error;
    throw new StartupError(
      'This process is root but may not start PostgreSQL as another user (no SETUID right)',
      {
        hint: 'start as an ordinary user, allow SETUID and SETGID to the container, or set DATABASE_URL',
        cause: error,
      },
    );
  }
}
