import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { MIGRATIONS } from '../../../src/platform/database/migrations/index.js';
import { cloneDatabase, type ClonedDatabase } from '../../support/test-postgres.js';

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database?.drop());

/** Everything in the schema that a migration could have made, as text. What extensions brought is left out. */
async function catalogue(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ thing: string }>(`
      WITH own AS (SELECT oid, relname, relkind FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace)
      SELECT 'column ' || o.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull
             || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') AS thing
        FROM own o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum WHERE o.relkind = 'r'
      UNION ALL SELECT 'sequence ' || relname FROM own WHERE relkind = 'S'
      UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN own o ON o.oid = i.indrelid
      UNION ALL SELECT 'constraint ' || o.relname || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
        FROM pg_constraint c JOIN own o ON o.oid = c.conrelid
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN own o ON o.oid = t.tgrelid
       WHERE NOT t.tgisinternal
      UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      ORDER BY 1`);
    return rows.map((row) => row.thing).filter((thing) => !thing.includes('typeorm_migrations'));
  } finally {
    await client.end();
  }
}

async function withMigrations<T>(upTo: number, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    ...dataSourceOptions(database.ownerUrl, 1, 'migrations-spec'),
    migrations: MIGRATIONS.slice(0, upTo),
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

describe('migrations', () => {
  it('are named in the order of their numbers', () => {
    const stamps = MIGRATIONS.map((migration) => Number(/\d{13}$/.exec(migration.name)?.[0]));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('go down one after the other until nothing is left, and up again to the very same', async () => {
    const before = await catalogue();
    expect(before.length).toBeGreaterThan(300);
    await withMigrations(MIGRATIONS.length, async (source) => {
      for (const _ of MIGRATIONS) await source.undoLastMigration();
    });
    expect(await catalogue()).toEqual([]);
    for (let count = 1; count <= MIGRATIONS.length; count += 1) {
      const name = MIGRATIONS[count - 1]?.name;
      const below = await catalogue();
      const there = await withMigrations(count, async (source) => {
        expect((await source.runMigrations()).map((migration) => migration.name)).toEqual([name]);
        const up = await catalogue();
        await source.undoLastMigration();
        expect(await catalogue(), `${name} down`).toEqual(below);
        await source.runMigrations();
        return up;
      });
      expect(await catalogue(), `${name} again`).toEqual(there);
      expect(there, `${name} makes something`).not.toEqual(below);
    }
    expect(await catalogue()).toEqual(before);
  });
});
