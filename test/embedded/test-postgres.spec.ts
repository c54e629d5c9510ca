import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cloneDatabase,
  startTestPostgres,
  type Migrate,
  type TestPostgres,
} from '../support/test-postgres.js';
import { startThrowawayCluster } from '../support/throwaway-cluster.js';

const migrate: Migrate = async ({ ownerUrl, appRole }) => {
  await query(ownerUrl, 'CREATE TABLE things (id int PRIMARY KEY, path ltree)');
  await query(ownerUrl, `GRANT SELECT, INSERT ON things TO ${appRole}`);
};

describe('the database server of the tests', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startTestPostgres(migrate);
  });
  afterAll(() => server.stop());

  it('gives each asker a migrated copy of its own, also when several ask at once', async () => {
    const clones = await Promise.all([1, 2, 3, 4].map(() => cloneDatabase(server.base)));
    expect(new Set(clones.map((clone) => clone.name)).size).toBe(4);
    for (const [index, clone] of clones.entries()) {
      await query(clone.appUrl, `INSERT INTO things VALUES (${index}, 'a.b')`);
      expect(await query(clone.ownerUrl, 'SELECT id FROM things')).toEqual([{ id: index }]);
      await expect(query(clone.appUrl, 'DROP TABLE things')).rejects.toThrow(/must be owner/);
    }
    const open = new pg.Client({ connectionString: clones[0]!.appUrl });
    open.on('error', () => undefined);
    await open.connect();
    await Promise.all(clones.map((clone) => clone.drop()));
    await expect(query(clones[0]!.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await open.end();
  });

  it('uses a server that already runs, and leaves it running without its template', async () => {
    const again = await startTestPostgres(migrate, server.base.superuserUrl);
    expect(again.base).toMatchObject({ port: server.base.port, template: `gongdao_template_${process.pid}` });
    const clone = await cloneDatabase(again.base);
    expect(await query(clone.appUrl, 'SELECT count(*)::int AS n FROM things')).toEqual([{ n: 0 }]);
    await clone.drop();
    await again.stop();
    const left = await query(
      server.base.superuserUrl,
      `SELECT datname FROM pg_database WHERE datname LIKE 'gongdao%'`,
    );
    expect(left).toEqual([{ datname: 'gongdao_template' }]);
  });

  it('is removed by the next run when its own was interrupted', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const orphan = await startThrowawayCluster();
    const own = `gongdao-test-pg-${process.pid}-`;
    const folder = readdirSync(tmpdir()).find((name) => name.startsWith(own) && !before.has(name))!;
    // As if the run that started it were dead: its number in the name is that of a process that has ended.
    const dead = spawnSync('true').pid;
    const renamed = join(tmpdir(), folder.replace(`-${process.pid}-`, `-${dead}-`));
    renameSync(join(tmpdir(), folder), renamed);
    const next = await startThrowawayCluster();
    expect(existsSync(renamed)).toBe(false);
    await expect(query(orphan.superuserUrl, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await query(server.base.superuserUrl, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await next.remove();
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
