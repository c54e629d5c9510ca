import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, stat, lchown } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup/index.js';
import { errorCode, type SystemUser } from './command.js';
import { canEnter, databaseUser, giveTo, isRoot } from './ownership.js';

/** Where root's database goes when the database user cannot enter the project's folder. */
const SHARED_PLACE = '/var/lib/gongdao';

/** Name of the server's folder inside its place. */
export const SERVER_FOLDER = 'postgres';

export interface Place {
  /** Folder that holds the server's folder: the given data folder, or `/var/lib/gongdao/<id>`. */
  readonly base: string;
  /** Who runs PostgreSQL; undefined: the user of this process. */
  readonly user: SystemUser | undefined;
  /** `/var/lib/gongdao/<id>`, also the place for a copy of the binaries. */
  readonly spareFolder: string;
  /** What a person should know about the choice, in one line. */
  readonly note?: string;
}

/**
 * Decides where the database lives and who runs it. The same folder always gives the same place, and an existing
 * database wins over every rule.
 * @throws StartupError when the folder cannot be made, or its database belongs to somebody this process cannot be
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const folder = await ensureFolder(dataDir);
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const spareFolder = join(SHARED_PLACE, id);
  return isRoot() ? placeForRoot(folder, spareFolder) : placeForOrdinaryUser(folder, spareFolder);
}

async function ensureFolder(dataDir: string): Promise<string> {
  try {
    const made = await mkdir(dataDir, { recursive: true });
    // Whatever root's umask is, the folder itself must not be what keeps the database user out.
    if (made !== undefined && isRoot()) await chmod(dataDir, 0o755);
    return await realpath(dataDir);
  } catch (error) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be made (${errorCode(error) ?? String(error)})`,
      {
        hint: 'give this user write access to its parent folder, or start as the user the project belongs to',
        cause: error,
      },
    );
  }
}

function placeForOrdinaryUser(folder: string, spareFolder: string): Place {
  const ofRoot = !existsSync(join(folder, SERVER_FOLDER)) && existsSync(join(spareFolder, SERVER_FOLDER));
  const note = `an earlier start as root keeps its own database in ${spareFolder}; this one begins a new one in ${folder}`;
  return { base: folder, user: undefined, spareFolder, ...(ofRoot ? { note } : {}) };
}

async function placeForRoot(folder: string, spareFolder: string): Promise<Place> {
  const present = join(folder, SERVER_FOLDER);
  if (existsSync(present)) return { base: folder, user: await ownerOf(present), spareFolder };
  const user = await databaseUser();
  const spare: Place = {
    base: spareFolder,
    user,
    spareFolder,
    note: `the database user cannot enter ${folder}; the database is in ${spareFolder}`,
  };
  if (existsSync(join(spareFolder, SERVER_FOLDER))) {
    const stays = `the database of ${folder} is in ${spareFolder}, where an earlier start as root put it`;
    return { ...spare, note: (await canHold(folder, user)) ? stays : spare.note };
  }
  if (await canHold(folder, user)) return { base: folder, user, spareFolder };
  await makeSpare(spareFolder, user);
  return spare;
}

/** Runs an existing database as whoever made it; one that was handed to root (`chown -R`) goes to the database user. */
async function ownerOf(present: string): Promise<SystemUser> {
  const { uid, gid } = await stat(present);
  const user = uid === 0 ? await databaseUser() : { uid, gid };
  if (uid === 0) await giveTo(user, present);
  if (await canEnter(user, present)) return user;
  throw new StartupError(`The database user (uid ${user.uid}) can no longer enter its data in ${present}`, {
    hint: 'let it pass through the parent folders (chmod o+x), or move the folder elsewhere to begin a new database',
  });
}

/** Tries it out with a folder that is thrown away: mounted and network folders may refuse the change of owner. */
async function canHold(folder: string, user: SystemUser): Promise<boolean> {
  const probe = await mkdtemp(join(folder, `${SERVER_FOLDER}.probe-`));
  try {
    await lchown(probe, user.uid, user.gid);
    return (await stat(probe)).uid === user.uid && (await canEnter(user, probe));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

async function makeSpare(spareFolder: string, user: SystemUser): Promise<void> {
  try {
    for (const folder of [SHARED_PLACE, spareFolder]) {
      if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
    }
  } catch (error) {
    throw new StartupError(
      `The folder ${spareFolder} for the database cannot be made (${errorCode(error) ?? ''})`,
      {
        hint: 'make /var/lib writable, or start from a folder that the database user can enter',
        cause: error,
      },
    );
  }
  if (await canEnter(user, spareFolder)) return;
  throw new StartupError(`The database user (uid ${user.uid}) cannot enter ${spareFolder}`, {
    hint: `let it pass (chmod o+x ${SHARED_PLACE}), or start from a folder that it can enter`,
  });
}
