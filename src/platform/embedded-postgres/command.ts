import { spawn } from 'node:child_process';

/** A system user that a command runs as; undefined elsewhere means the user of this process. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export interface CommandResult {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * PG* variables, a locale or a preload of the caller's shell must not reach initdb or the server, so the environment
 * is this one and not the caller's.
 */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Runs a command to its end. `cwd` is `/`, because the database user often may not enter the caller's folder.
 * `ownSession` takes it out of the terminal's process group, so that Ctrl-C does not reach it.
 * @throws the spawn error (ENOENT, EACCES, EPERM) when it cannot be started at all
 */
export function runCommand(
  file: string,
  args: readonly string[],
  options: { user?: SystemUser; ownSession?: boolean } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: ENVIRONMENT,
      detached: options.ownSession ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.user,
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** The code of a Node system error, or undefined. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
