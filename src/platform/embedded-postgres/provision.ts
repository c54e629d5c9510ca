import type { Client } from 'pg';
import { StartupError } from '../startup/index.js';
import type { Credentials } from './cluster.js';

export const DATABASE = 'gongdao';
export const OWNER_ROLE = 'gongdao_owner';
export const APP_ROLE = 'gongdao_app';

const EXTENSIONS = ['ltree', 'pg_trgm', 'pgcrypto', 'btree_gist'];

/** Any text of Chinese characters; that its trigrams are not empty is what matters. */
const CHINESE_SAMPLE = '拖欠工资';

/**
 * Makes the two plain roles, or sets their passwords and takes from them any right they must not have: the owner runs
 * migrations, the application only reads and writes what the owner grants it.
 */
export async function ensureRoles(
  client: Client,
  passwords: Pick<Credentials, 'owner' | 'app'>,
): Promise<void> {
  for (const [role, password] of [
    [OWNER_ROLE, passwords.owner],
    [APP_ROLE, passwords.app],
  ] as const) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(
      `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(password)}`,
    );
  }
}

/** Makes the database, owned by the owner role, with the cluster's own encoding and C.UTF-8. Done before: nothing. */
export async function ensureDatabase(client: Client, name = DATABASE): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE} TEMPLATE template0`);
}

/** Makes the extensions, which only the superuser may, in the database the client is connected to. */
export async function ensureExtensions(client: Client): Promise<void> {
  for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
}

/**
 * Refuses a database whose LC_CTYPE does not know Chinese characters: pg_trgm would find nothing in them, every search
 * would silently read whole tables.
 * @throws StartupError
 */
export async function assertChineseSearch(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: number; ctype: string }>(
    `SELECT cardinality(show_trgm($1)) AS found,
            (SELECT datctype FROM pg_database WHERE datname = current_database()) AS ctype`,
    [CHINESE_SAMPLE],
  );
  if ((rows[0]?.found ?? 0) > 0) return;
  throw new StartupError(
    `Chinese text cannot be searched in this database: its LC_CTYPE is ${rows[0]?.ctype ?? 'unknown'}`,
    { hint: 'create the cluster with --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8' },
  );
}
