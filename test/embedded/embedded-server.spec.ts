import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureProject, type FixtureProject, type TestUser } from './fixtures/project.js';
import { killLeftover, postmasterPid, ServerProcess } from './fixtures/server-process.js';

const AS_ROOT = process.getuid?.() === 0;
/** `nobody`: present on every system, owns nothing, may not enter root's folders. */
const NOBODY: TestUser = { uid: 65534, gid: 65534 };

const WHO: { who: string; user: TestUser | undefined }[] = AS_ROOT
  ? [
      { who: 'root', user: undefined },
      { who: 'an ordinary user', user: NOBODY },
    ]
  : [{ who: 'an ordinary user', user: undefined }];

if (!AS_ROOT) console.log('embedded: the tests as root are left out, because this run is not root');

describe.each(WHO)('the embedded server, started by $who', ({ user }) => {
  let project: FixtureProject;
  let home: string;

  beforeAll(() => {
    project = createFixtureProject(0o755);
    home = join(project.dataDir, 'postgres');
    mkdirSync(project.dataDir);
    if (user !== undefined) chownSync(project.dataDir, user.uid, user.gid);
  });
  afterEach(async () => {
    await ServerProcess.killAll();
    killLeftover(home);
  });
  afterAll(() => rmSync(project.root, { recursive: true, force: true }));

  it('makes a database on the first start and finds it with data and port on the second', async () => {
    const first = await ServerProcess.start(project, user);
    expect(first.facts).toMatchObject({ adopted: false, dataFolder: home });
    expect(first.facts.note).toBeUndefined();
    await first.query('CREATE TABLE kept (id int PRIMARY KEY)');
    await first.query('INSERT INTO kept VALUES (12351)');
    await first.stop();
    expect(() => postmasterPid(home)).toThrow();

    const second = await ServerProcess.start(project, user);
    expect(second.facts).toMatchObject({ adopted: false, port: first.facts.port });
    expect(second.facts.ownerUrl).toBe(first.facts.ownerUrl);
    expect(await second.query('SELECT id FROM kept')).toEqual([{ id: 12351 }]);
    await second.stop();
  });

  it('keeps the passwords to itself and runs the server as a plain user', async () => {
    const server = await ServerProcess.start(project, user);
    expect(statSync(join(home, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(home).mode & 0o077).toBe(0);
    const owner = statSync(`/proc/${postmasterPid(home)}`).uid;
    expect(owner).not.toBe(0);
    expect(owner).toBe(statSync(home).uid);
    await server.stop();
  });

  it('gives owner and application plain roles, the extensions, and Chinese trigrams', async () => {
    const server = await ServerProcess.start(project, user);
    const roles = await server.query(
      `SELECT rolname AS name, rolsuper AS super, rolcreaterole AS creates, rolbypassrls AS bypasses
         FROM pg_roles WHERE rolname LIKE 'gongdao%' ORDER BY 1`,
    );
    expect(roles).toEqual([
      { name: 'gongdao_app', super: false, creates: false, bypasses: false },
      { name: 'gongdao_owner', super: false, creates: false, bypasses: false },
    ]);
    expect(
      await server.query(
        'SELECT datcollate AS c, datctype AS t FROM pg_database WHERE datname = current_database()',
      ),
    ).toEqual([{ c: 'C.UTF-8', t: 'C.UTF-8' }]);
    expect(await server.query(`SELECT cardinality(show_trgm('拖欠工资')) > 0 AS found`)).toEqual([
      { found: true },
    ]);
    const extensions = await server.query(
      `SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`,
    );
    expect(extensions).toEqual(['btree_gist', 'ltree', 'pg_trgm', 'pgcrypto'].map((name) => ({ name })));
    expect(await server.query('SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await expect(queryAs(server.facts.appUrl, 'CREATE TABLE forbidden (id int)')).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      queryAs(server.facts.appUrl.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1'),
    ).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('refuses a second instance on the same data in one line, and the first goes on', async () => {
    const first = await ServerProcess.start(project, user);
    const second = ServerProcess.spawn(project, user);
    expect(await second.exitCode()).toBe(1);
    expect(second.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(second.stderr).toContain(`Another instance (process ${first.child.pid}) is already running`);
    expect(second.stderr).toContain(home);
    expect(await first.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await first.stop();
  });

  it('adopts the server that a killed process left, with its data', async () => {
    const killed = await ServerProcess.start(project, user);
    await killed.query('CREATE TABLE left_over AS SELECT 1 AS n');
    const pid = postmasterPid(home);
    await killed.kill();
    expect(postmasterPid(home)).toBe(pid);

    const next = await ServerProcess.start(project, user);
    expect(next.facts).toMatchObject({ adopted: true, port: killed.facts.port });
    expect(postmasterPid(home)).toBe(pid);
    expect(await next.query('SELECT n FROM left_over')).toEqual([{ n: 1 }]);
    await next.stop();
  });

  it('recovers after both the process and the database server were killed', async () => {
    const killed = await ServerProcess.start(project, user);
    await killed.query('CREATE TABLE committed AS SELECT generate_series(1, 1000) AS n');
    process.kill(postmasterPid(home), 'SIGKILL');
    await killed.kill();

    const next = await ServerProcess.start(project, user);
    expect(next.facts).toMatchObject({ adopted: false, port: killed.facts.port });
    expect(await next.query('SELECT count(*)::int AS n FROM committed')).toEqual([{ n: 1000 }]);
    await next.stop();
  });

  it('takes its data again after PostgreSQL restarted by itself, so that nobody else can', async () => {
    const first = await ServerProcess.start(project, user);
    const [row] = (await queryAs(
      first.facts.adminUrl,
      `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'instance lock%'`,
    )) as { pid: number }[];
    process.kill(row!.pid, 'SIGKILL');
    while (!first.logLines.some((line) => line.includes('taking the data again'))) await sleep(50);
    await sleep(1_000);
    const second = ServerProcess.spawn(project, user);
    expect(await second.exitCode()).toBe(1);
    expect(second.stderr).toContain('Another instance');
    await first.stop();
  });

  it('is not misled by a stale postmaster.pid whose number now belongs to another program', async () => {
    await (await ServerProcess.start(project, user)).stop();
    const stranger = spawn('sleep', ['60'], { ...(user ?? ownerOf(home)), stdio: 'ignore', cwd: '/' });
    const file = join(home, 'data/postmaster.pid');
    writeFileSync(file, `${stranger.pid}\n${home}/data\n1700000000\n20000\n\n127.0.0.1\n\nready   \n`);
    const owner = ownerOf(home);
    chownSync(file, owner.uid, owner.gid);
    const server = await ServerProcess.start(project, user);
    expect(postmasterPid(home)).not.toBe(stranger.pid);
    expect(stranger.exitCode).toBeNull();
    await server.stop();
    stranger.kill();
  });

  it('takes another port when its own was taken meanwhile, and keeps that one', async () => {
    const first = await ServerProcess.start(project, user);
    await first.stop();
    const squatter = createServer().listen(first.facts.port, '127.0.0.1');
    const second = await ServerProcess.start(project, user);
    expect(second.facts.port).not.toBe(first.facts.port);
    expect(second.logLines.join()).toContain(`port ${first.facts.port} is taken`);
    await second.stop();
    await new Promise((resolve) => squatter.close(resolve));
    const third = await ServerProcess.start(project, user);
    expect(third.facts.port).toBe(second.facts.port);
    await third.stop();
  });

  it('survives Ctrl-C, which goes to the whole process group, until stop() is called', async () => {
    const server = await ServerProcess.start(project, user);
    process.kill(-server.child.pid!, 'SIGINT');
    await server.next('sigint');
    await sleep(1_000);
    expect(await server.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
    expect(() => postmasterPid(home)).toThrow();
  });

  it('throws away a half-finished initdb and begins again', async () => {
    const fresh = join(project.root, 'project/half-finished');
    const half = { ...project, dataDir: fresh };
    mkdirSync(fresh);
    if (user !== undefined) chownSync(fresh, user.uid, user.gid);
    const killed = ServerProcess.spawn(half, user);
    while (
      !readdirSync(fresh).some(
        (name) => name.startsWith('postgres.new-') && hasInitialised(join(fresh, name)),
      )
    ) {
      await sleep(5);
    }
    await killed.kill();
    expect(readdirSync(fresh)).not.toContain('postgres');
    expect(readdirSync(fresh).some((name) => name.startsWith('postgres.new-'))).toBe(true);

    const next = await ServerProcess.start(half, user);
    expect(next.logLines.join()).toContain('left half-finished');
    expect(readdirSync(fresh)).toEqual(['postgres']);
    await next.stop();
  });

  it('lets exactly one of several racing first starts win', async () => {
    const fresh = join(project.root, 'project/race');
    const race = { ...project, dataDir: fresh };
    mkdirSync(fresh);
    if (user !== undefined) chownSync(fresh, user.uid, user.gid);
    const racers = [1, 2, 3].map(() => ServerProcess.spawn(race, user));
    const results = await Promise.all(
      racers.map((racer) =>
        racer.next('started').then(
          () => 'started',
          () => racer.stderr,
        ),
      ),
    );
    expect(results.filter((result) => result === 'started')).toHaveLength(1);
    for (const refused of results.filter((result) => result !== 'started')) {
      expect(refused).toMatch(/^Another instance \(process \d+\) is already running or starting on .*\n$/);
    }
    const winner = racers[results.indexOf('started')]!;
    expect(await winner.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await winner.stop();
    expect(readdirSync(fresh)).toEqual(['postgres']);
  });

  it('keeps a folder that is no complete database, and says so', async () => {
    const fresh = join(project.root, 'project/foreign');
    mkdirSync(join(fresh, 'postgres'), { recursive: true });
    writeFileSync(join(fresh, 'postgres/notes.txt'), 'mine');
    if (user !== undefined) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, fresh]);
    const server = await ServerProcess.start({ ...project, dataDir: fresh }, user);
    await server.stop();
    const aside = readdirSync(fresh).find((name) => name.startsWith('postgres.incomplete-'))!;
    expect(readFileSync(join(fresh, aside, 'notes.txt'), 'utf8')).toBe('mine');
    expect(server.logLines.join()).toContain(aside);
  });

  it('says in one line that data of another PostgreSQL are not for it', async () => {
    const server = await ServerProcess.start(project, user);
    await server.stop();
    const file = join(home, 'data/PG_VERSION');
    writeFileSync(file, '17\n');
    const refused = ServerProcess.spawn(project, user);
    expect(await refused.exitCode()).toBe(1);
    expect(refused.stderr).toMatch(
      /^The data in .* PostgreSQL 17; this release runs .* PostgreSQL 18: .*\n$/,
    );
    writeFileSync(file, '18\n');
  });
});

function hasInitialised(folder: string): boolean {
  try {
    return readdirSync(join(folder, 'data')).length > 3;
  } catch {
    return false;
  }
}

function ownerOf(path: string): TestUser {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

async function queryAs(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
