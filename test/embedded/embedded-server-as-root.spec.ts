import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFixtureProject, type FixtureProject, type TestUser } from './fixtures/project.js';
import { killLeftover, postmasterPid, ServerProcess } from './fixtures/server-process.js';

const AS_ROOT = process.getuid?.() === 0;
const NOBODY: TestUser = { uid: 65534, gid: 65534 };

if (!AS_ROOT)
  console.log('embedded: the tests of folders closed to others are left out, because this run is not root');

describe.runIf(AS_ROOT)('the embedded server, started by root', () => {
  const projects: FixtureProject[] = [];
  const homes: string[] = [];
  afterEach(async () => {
    await ServerProcess.killAll();
    homes.forEach(killLeftover);
    for (const path of [...projects.map((each) => each.root), ...homes.map((each) => join(each, '..'))]) {
      rmSync(path, { recursive: true, force: true });
    }
    if (existsSync('/var/lib/gongdao') && readdirSync('/var/lib/gongdao').length === 0)
      rmdirSync('/var/lib/gongdao');
    projects.length = 0;
    homes.length = 0;
  });

  it('puts binaries and data into /var/lib where its folder is closed to the database user, and says so', async () => {
    const closed = createFixtureProject(0o700);
    projects.push(closed);
    const first = await ServerProcess.start(closed);
    homes.push(first.facts.dataFolder);
    expect(first.facts.dataFolder).toMatch(/^\/var\/lib\/gongdao\/[0-9a-f]{12}\/postgres$/);
    expect(first.facts.note).toContain('cannot enter');
    expect(first.facts.note).toContain(join(first.facts.dataFolder, '..'));
    expect(readdirSync(closed.dataDir)).toEqual([]);
    await first.query('CREATE TABLE far AS SELECT 7 AS n');
    await first.kill();

    const adopting = await ServerProcess.start(closed);
    expect(adopting.facts).toMatchObject({ adopted: true, dataFolder: first.facts.dataFolder });
    expect(await adopting.query('SELECT n FROM far')).toEqual([{ n: 7 }]);
    await adopting.stop();

    chmodSync(closed.root, 0o755);
    const opened = await ServerProcess.start(closed);
    expect(opened.facts.dataFolder).toBe(first.facts.dataFolder);
    expect(await opened.query('SELECT n FROM far')).toEqual([{ n: 7 }]);
    await opened.stop();
  });

  it('runs the database of an ordinary user as that user, who can start it again afterwards', async () => {
    const project = createFixtureProject(0o755);
    projects.push(project);
    mkdirSync(project.dataDir);
    chownSync(project.dataDir, NOBODY.uid, NOBODY.gid);
    const ordinary = await ServerProcess.start(project, NOBODY);
    await ordinary.query('CREATE TABLE mine AS SELECT 3 AS n');
    await ordinary.stop();

    const root = await ServerProcess.start(project);
    expect(statSync(`/proc/${postmasterPid(root.facts.dataFolder)}`).uid).toBe(NOBODY.uid);
    expect(await root.query('SELECT n FROM mine')).toEqual([{ n: 3 }]);
    await root.stop();

    const again = await ServerProcess.start(project, NOBODY);
    expect(await again.query('SELECT n FROM mine')).toEqual([{ n: 3 }]);
    await again.stop();
  });

  it('tells an ordinary user in one line that the data belong to somebody else', async () => {
    const project = createFixtureProject(0o755);
    projects.push(project);
    const root = await ServerProcess.start(project);
    await root.stop();
    const refused = ServerProcess.spawn(project, NOBODY);
    expect(await refused.exitCode()).toBe(1);
    expect(refused.stderr).toMatch(
      /^The database folder .* cannot be read \(EACCES\): start as the user who made it.*\n$/,
    );
  });
});
