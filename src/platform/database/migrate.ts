import { assertSchemaCompatibility, runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartupError } from '../startup/index.js';
import { dataSourceOptions } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';

/** Processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_351_001;

export interface MigrateOptions {
  /** Login of the owner of the database. */
  readonly ownerUrl: string;
  /** Plain role of the application, which gets the rights it needs and no more; the owner itself when they are one. */
  readonly appRole: string;
}

/**
 * Brings a database to this release: the product's migrations, BullMQ's, and the rights of the application's role.
 * Safe to call from any number of processes at once, and when there is nothing to do. A role that may not make anything in
 * the database (a process given the application's login alone) only looks whether somebody else has done it.
 * @returns the names of the migrations applied now.
 * @throws StartupError when this login may not apply what is pending
 */
export async function migrateAll({ ownerUrl, appRole }: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gongdao-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!(await mayMigrate(client))) {
      await assertMigrated(client);
      return [];
    }
    const applied = await applyMigrations(ownerUrl);
    await runMigrations(client);
    await grantRights(client, appRole);
    return applied;
  } finally {
    await client.end();
  }
}

async function mayMigrate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_database_privilege(current_database(), 'CREATE') AS may`,
  );
  return rows[0]?.may === true;
}

async function assertMigrated(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ledger: boolean }>(
    `SELECT to_regclass('public.typeorm_migrations') IS NOT NULL AS ledger`,
  );
  const applied = rows[0]?.ledger
    ? await client.query<{ name: string }>('SELECT name FROM typeorm_migrations')
    : undefined;
  const names = new Set(applied?.rows.map((row) => row.name));
  const pending = MIGRATIONS.filter((migration) => !names.has(migration.name)).length;
  if (pending > 0) {
    throw new StartupError(
      `The database lacks ${pending} migrations, and the user of DATABASE_URL may not apply them`,
      {
        hint: 'set MIGRATION_DATABASE_URL to the login of its owner, here or in another process that starts first',
      },
    );
  }
  await assertSchemaCompatibility(client);
}

async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions(ownerUrl, 2, 'gongdao-migrate'),
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Sequences of the owner only: those that BullMQ made at run time belong to the application, and only it could grant. */
async function grantSequences(client: pg.Client, schema: string, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind = 'S' AND pg_get_userbyid(c.relowner) = current_user`,
    [schema],
  );
  for (const { name } of rows)
    await client.query(`GRANT USAGE, SELECT, UPDATE ON SEQUENCE ${name} TO ${role}`);
}

/** The application reads and writes rows; it owns no table, so it can neither drop a trigger nor change a log. */
async function grantRights(client: pg.Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ current_user: string }>('SELECT current_user');
  if (rows[0]?.current_user === appRole) return;
  const role = client.escapeIdentifier(appRole);
  for (const schema of ['public', 'bullmq']) {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
    await grantSequences(client, schema, role);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`);
  }
  // BullMQ numbers the jobs of each queue with a sequence that it makes when the queue is first used.
  await client.query(`GRANT CREATE ON SCHEMA bullmq TO ${role}`);
  for (const log of ['case_events', 'ticket_events']) {
    await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${log} FROM ${role}`);
  }
}
