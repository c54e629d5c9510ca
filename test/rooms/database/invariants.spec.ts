import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../support/test-postgres.js';
import { startTestApp } from '../../support/test-app.js';
import { ATTEMPTS, LAWFUL, type Attempt } from './attempts.js';
import { again, CASE, logEvent, plantRows, TICKET } from './rows.js';

const ROLES = ['owner', 'app'] as const;
type Role = (typeof ROLES)[number];
const LOGS = [
  ['case_events', CASE],
  ['ticket_events', TICKET],
] as const;

let database: ClonedDatabase;
const clients = {} as Record<Role, pg.Client>;

beforeAll(async () => {
  database = await cloneDatabase();
  for (const role of ROLES) {
    clients[role] = new pg.Client({
      connectionString: role === 'owner' ? database.ownerUrl : database.appUrl,
    });
    await clients[role].connect();
  }
  await plantRows(clients.owner);
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
  await database?.drop();
});

interface Failure {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
}

/** Runs statements in a transaction that is always undone. @returns why the last one was refused, or undefined. */
async function tried(role: Role, ...statements: readonly string[]): Promise<Failure | undefined> {
  const client = clients[role];
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    return undefined;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code, constraint: error.constraint };
  } finally {
    await client.query('ROLLBACK');
  }
}

const statementsOf = ({ table, changes, copies, belowTriggers }: Attempt) => [
  ...(belowTriggers ? [`ALTER TABLE ${table} DISABLE TRIGGER USER`] : []),
  again(table, changes, copies),
];

async function promisesInCatalogue(): Promise<string[]> {
  const { rows } = await clients.owner.query<{ name: string }>(
    `SELECT c.conname AS name FROM pg_constraint c
      WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('c', 'u', 'x') AND c.conrelid <> 0
     UNION ALL
     SELECT k.relname FROM pg_index i JOIN pg_class k ON k.oid = i.indexrelid
      WHERE k.relnamespace = 'public'::regnamespace AND i.indisunique
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
      ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

describe('what must never be false, tried in SQL', () => {
  it('knows an attempt for every CHECK and every unique key of the catalogue, and for nothing else', async () => {
    expect(Object.keys(ATTEMPTS).sort()).toEqual((await promisesInCatalogue()).sort());
  });

  it.each(Object.entries(ATTEMPTS))('%s is kept, whoever tries', async (name, attempts) => {
    expect(attempts.length).toBeGreaterThan(0);
    for (const attempt of attempts) {
      for (const role of attempt.belowTriggers ? (['owner'] as const) : ROLES) {
        const failure = await tried(role, ...statementsOf(attempt));
        expect(failure?.constraint, `${role}: ${JSON.stringify(attempt.changes)}`).toBe(name);
      }
    }
  });

  it.each(LAWFUL)('while $table takes $changes', async (attempt) => {
    for (const role of ROLES) expect(await tried(role, ...statementsOf(attempt))).toBeUndefined();
  });
});

describe.each(LOGS)('the log %s', (table, subject) => {
  it.each([
    `UPDATE ${table} SET payload = '{}'`,
    `UPDATE ${table} SET hash = prev_hash WHERE seq = 1`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ])('refuses %s to both roles', async (statement) => {
    expect((await tried('owner', statement))?.code).toBe('23000');
    expect((await tried('app', statement))?.code).toBe('42501');
  });

  it('does not go with its subject', async () => {
    const parent = table.replace('_events', 's');
    for (const role of ROLES)
      expect(await tried(role, `DELETE FROM ${parent}`)).toMatchObject({ code: '23503' });
    expect(await tried('owner', `TRUNCATE ${parent} CASCADE`)).toMatchObject({ code: '23000' });
  });

  it.each([0, 1, 3, 99])('refuses number %d behind number 1', async (seq) => {
    for (const role of ROLES) {
      expect((await tried(role, logEvent(table, subject, seq)))?.code).toBe('23000');
    }
  });

  it('takes the next number, and every subject begins with 1', async () => {
    for (const role of ROLES) {
      expect(await tried(role, logEvent(table, subject, 2), logEvent(table, subject, 3))).toBeUndefined();
      const fresh =
        'INSERT INTO tickets SELECT (jsonb_populate_record(t, \'{"id": "018f0000-0000-7000-8000-0000000000aa", "number": "N"}\')).* FROM tickets t';
      const other = logEvent('ticket_events', '018f0000-0000-7000-8000-0000000000aa', 2);
      expect((await tried(role, fresh, other))?.code).toBe('23000');
    }
  });

  it('is not fooled by a temporary table of the same name', async () => {
    const shadow = `CREATE TEMPORARY TABLE ${table} AS SELECT '${subject}'::uuid AS subject_id, 7 AS seq`;
    for (const role of ROLES) {
      expect((await tried(role, shadow, logEvent(`public.${table}`, subject, 8)))?.code).toBe('23000');
    }
  });
});

describe('the record of calendars put in force', () => {
  it.each([
    "UPDATE calendar_batches SET moved = '{}'",
    'DELETE FROM calendar_batches',
    'TRUNCATE calendar_batches',
  ])('refuses %s', async (statement) => {
    expect((await tried('owner', statement))?.code).toBe('23000');
    expect((await tried('app', statement))?.code).toMatch(/^(23000|42501)$/);
  });
});

describe('the application', () => {
  it.each([
    'CREATE TABLE mine (id integer)',
    'CREATE TABLE bullmq.case_events (id integer); ALTER TABLE case_events RENAME TO gone',
    'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
    `CREATE OR REPLACE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    'CREATE TRIGGER mine BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION refuse_log_change()',
    'CREATE INDEX mine ON cases (number)',
    'ALTER TABLE case_events DISABLE TRIGGER ALL',
    'ALTER TABLE case_events DISABLE TRIGGER case_events_keep',
    'ALTER TABLE cases DROP CONSTRAINT cases_check',
    'ALTER TABLE cases ADD COLUMN mine text',
    'ALTER TABLE cases OWNER TO gongdao_app',
    'DROP TRIGGER case_events_keep ON case_events',
    'DROP FUNCTION refuse_log_change() CASCADE',
    'DROP TABLE case_events',
    'DROP INDEX deadlines_open',
    'DROP SCHEMA public CASCADE',
    'TRUNCATE outbox',
    'GRANT UPDATE ON case_events TO gongdao_app; UPDATE case_events SET type = type',
    'SET session_replication_role = replica',
    'SET ROLE gongdao_owner',
    'SET SESSION AUTHORIZATION gongdao_owner',
    'ALTER ROLE gongdao_app SUPERUSER',
    'CREATE ROLE mine',
    'CREATE EXTENSION dblink',
    "COPY cases FROM PROGRAM 'true'",
  ])('may not %s', async (statement) => {
    expect((await tried('app', statement))?.code).toMatch(/^(42501|0LP01|22023)$/);
  });

  it('may do with rows what its work needs', async () => {
    const work = ['UPDATE cases SET version = 2', 'DELETE FROM login_attempts', 'SELECT * FROM case_events'];
    expect(await tried('app', ...work)).toBeUndefined();
  });

  it('logs in as that plain role: no superuser, owner of nothing, member of nobody', async () => {
    const { uow, close } = await startTestApp();
    try {
      const [row] = await uow.read((reader) =>
        reader.query(
          `SELECT current_user = session_user AND current_user = $1 AS plain, rolsuper, rolcreatedb, rolcreaterole,
                  rolreplication, rolbypassrls,
                  (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned,
                  (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
                  has_database_privilege(current_database(), 'CREATE') AS may_create
             FROM pg_roles r WHERE r.rolname = current_user`,
          [inject('pgBase').appRole],
        ),
      );
      expect(row).toEqual({
        plain: true,
        rolsuper: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        rolbypassrls: false,
        owned: 0,
        memberships: 0,
        may_create: false,
      });
    } finally {
      await close();
    }
  });
});
