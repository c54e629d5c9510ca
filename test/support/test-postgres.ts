import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import {
  APP_ROLE,
  assertChineseSearch,
  ensureDatabase,
  ensureExtensions,
  ensureRoles,
  OWNER_ROLE,
} from '../../src/platform/embedded-postgres/provision.js';
import { startThrowawayCluster } from './throwaway-cluster.js';

/** How the tests of one run reach their PostgreSQL. */
export interface PgBase {
  readonly host: string;
  readonly port: number;
  /** Superuser, connected to the database `postgres`. */
  readonly superuserUrl: string;
  readonly ownerRole: string;
  readonly ownerPassword: string;
  readonly appRole: string;
  readonly appPassword: string;
  /** Migrated database that every clone is copied from; nobody may be connected to it. */
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    pgBase: PgBase;
  }
}

/** Brings the template database to the current release. */
export type Migrate = (urls: { ownerUrl: string; appRole: string }) => Promise<unknown>;

export interface TestPostgres {
  readonly base: PgBase;
  /** Drops what was made; a server that was given and not started here goes on running. */
  stop(): Promise<void>;
}

/** Clones wait for each other: a copy by files needs the template to itself. */
const CLONE_LOCK = 712_352;

/**
 * Starts (or, given the superuser URL of a running server, uses) a PostgreSQL with the two plain roles and a migrated
 * template database.
 */
export async function startTestPostgres(migrate: Migrate, runningUrl?: string): Promise<TestPostgres> {
  const cluster =
    runningUrl === undefined
      ? await startThrowawayCluster()
      : { superuserUrl: runningUrl, remove: () => dropDatabase(runningUrl, template) };
  const template = `gongdao_template${runningUrl === undefined ? '' : `_${process.pid}`}`;
  const { hostname, port } = new URL(cluster.superuserUrl);
  const base: PgBase = {
    host: hostname,
    port: Number(port || 5432),
    superuserUrl: cluster.superuserUrl,
    ownerRole: OWNER_ROLE,
    ownerPassword: 'owner-for-tests',
    appRole: APP_ROLE,
    appPassword: 'app-for-tests',
    template,
  };
  try {
    await makeTemplate(base, migrate);
  } catch (error) {
    await cluster.remove();
    throw error;
  }
  return { base, stop: cluster.remove };
}

async function makeTemplate(base: PgBase, migrate: Migrate): Promise<void> {
  await withClient(base.superuserUrl, async (server) => {
    await ensureRoles(server, { owner: base.ownerPassword, app: base.appPassword });
    await ensureDatabase(server, base.template);
  });
  await withClient(databaseUrl(base, base.template, 'superuser'), async (template) => {
    await ensureExtensions(template);
    await assertChineseSearch(template);
  });
  await migrate({ ownerUrl: databaseUrl(base, base.template, 'owner'), appRole: base.appRole });
}

export interface ClonedDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Ends every connection to it and drops it. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, copied from the migrated template. Call from a test; `base` is what the
 * global set-up provided.
 */
export async function cloneDatabase(base: PgBase = inject('pgBase')): Promise<ClonedDatabase> {
  const name = `clone_${randomBytes(6).toString('hex')}`;
  await withClient(base.superuserUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK]);
    await server.query(
      `CREATE DATABASE ${name} OWNER ${base.ownerRole} TEMPLATE ${base.template} STRATEGY FILE_COPY`,
    );
  });
  return {
    name,
    ownerUrl: databaseUrl(base, name, 'owner'),
    appUrl: databaseUrl(base, name, 'app'),
    drop: () => dropDatabase(base.superuserUrl, name),
  };
}

function databaseUrl(base: PgBase, database: string, as: 'superuser' | 'owner' | 'app'): string {
  const url = new URL(base.superuserUrl);
  url.pathname = `/${database}`;
  if (as !== 'superuser') {
    url.username = as === 'owner' ? base.ownerRole : base.appRole;
    url.password = as === 'owner' ? base.ownerPassword : base.appPassword;
  }
  return url.href;
}

async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
