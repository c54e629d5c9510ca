import { readFile, readlink, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode, runCommand } from './command.js';

/** Whether a process of that number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether a living process is the PostgreSQL server of a data folder. Process numbers are used again, so a stale
 * `postmaster.pid` may name a stranger. When in doubt the answer is yes: a wrong no would start a second server on
 * the same data.
 */
export async function isServerOf(pid: number, data: string): Promise<boolean> {
  const name = await programOf(pid);
  if (name !== undefined && !name.startsWith('postgres')) return false;
  try {
    // A server works inside its data folder; the link follows the folder when it is renamed.
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
  } catch {
    return isAlive(pid);
  }
}

async function programOf(pid: number): Promise<string | undefined> {
  try {
    const first = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')[0];
    // Empty for zombies and kernel threads, and neither is a server.
    return basename(first ?? '') || 'none';
  } catch {
    // No /proc, as on macOS.
    const listed = await runCommand('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => undefined);
    return listed?.code === 0 ? basename(listed.output) : undefined;
  }
}
