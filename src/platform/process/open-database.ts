import { resolve } from 'node:path';
import type { Config } from '../config/index.js';
import { migrateAll, type Reader } from '../database/index.js';
import { assertChineseSearch } from '../embedded-postgres/provision.js';
import { StartupError } from '../startup/index.js';
import { roleOf, withClient } from './check-servers.js';

/** The database of this process: a server that was given, or one of its own. */
export interface OpenDatabase {
  readonly config: Config;
  /** Set when the server was started (or adopted) by this process. */
  readonly own?: { readonly folder: string; readonly adopted: boolean; readonly note?: string };
  stop(): Promise<void>;
}

export interface DatabaseWishes {
  /** Whether this process may start a server of its own where no `DATABASE_URL` is given. */
  readonly mayStart: boolean;
  readonly log: (line: string) => void;
}

/** @throws StartupError when there is neither a `DATABASE_URL` nor leave to do without */
export async function openDatabase(config: Config, wishes: DatabaseWishes): Promise<OpenDatabase> {
  if (config.databaseUrl) return { config, stop: () => Promise.resolve() };
  if (!wishes.mayStart) {
    throw new StartupError('DATABASE_URL is not set, and this process starts no database of its own', {
      hint: 'set DATABASE_URL=postgres://user:password@host:5432/gongdao, or run "npm start", which brings its own',
    });
  }
  const { EmbeddedServer } = await import('../embedded-postgres/index.js');
  const server = await EmbeddedServer.start({ dataDir: resolve(config.dataDir), log: wishes.log });
  return {
    config: Object.freeze({ ...config, databaseUrl: server.appUrl, migrationDatabaseUrl: server.ownerUrl }),
    own: {
      folder: server.dataFolder,
      adopted: server.adopted,
      ...(server.note === undefined ? {} : { note: server.note }),
    },
    stop: () => server.stop(),
  };
}

export type Guard = (reader: Pick<Reader, 'query'>) => Promise<void>;

/**
 * Brings the database to this release and looks whether the application may run on it. Any number of processes may do
 * so at once.
 * @param guard the product's own objection to what is in the database
 */
export async function prepareDatabase(config: Config, guard: Guard): Promise<void> {
  const appUrl = config.databaseUrl ?? '';
  const appRole = await withClient(appUrl, roleOf);
  const ownerUrl = config.migrationDatabaseUrl ?? appUrl;
  if (ownerUrl !== appUrl) await withClient(ownerUrl, roleOf);
  await migrateAll({ ownerUrl, appRole });
  await withClient(appUrl, async (client) => {
    await assertChineseSearch(client);
    const query = async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await client.query(sql, [...params])).rows as Row[];
    await guard({ query });
  });
}
