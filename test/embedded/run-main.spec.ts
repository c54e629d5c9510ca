import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureProject, type FixtureProject } from './fixtures/project.js';

const DATABASE_URL = 'postgres://app:s3cret@127.0.0.1:1/gongdao';

describe('a program whose start fails', () => {
  let project: FixtureProject;
  beforeAll(() => {
    project = createFixtureProject(0o755);
  });
  afterAll(() => rmSync(project.root, { recursive: true, force: true }));

  /** Runs `body` as the main function of a program of its own. A timer stands for the pools and servers it opened. */
  function run(body: string, env: Record<string, string>) {
    const program = `
      import { runMain, StartupError } from './src/platform/startup/index.js';
      setInterval(() => undefined, 1000);
      await runMain(async () => { ${body} }, process.env);`;
    const cwd = join(project.root, 'project');
    const args = ['--input-type=module', '--eval', program];
    return spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8', timeout: 20_000 });
  }

  const failing = `throw new StartupError('cannot use ${DATABASE_URL}', { hint: 'use another', exitCode: 3 })`;

  it('ends with one line and the exit code of the failure, whatever is still open', () => {
    expect(run(failing, { DATABASE_URL })).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'cannot use postgres://app:***@127.0.0.1:1/gongdao: use another.\n',
    });
  });

  it('adds the stack only with LOG_LEVEL=debug, and no password in it', () => {
    const { stderr } = run(failing, { DATABASE_URL, LOG_LEVEL: 'debug' });
    expect(stderr).toMatch(/\n +at runMain/);
    expect(stderr).not.toContain('s3cret');
  });

  it('is left alone when it starts', () => {
    const started = run(`console.log('up'); setTimeout(() => process.exit(0), 10)`, {});
    expect(started).toMatchObject({ status: 0, stdout: 'up\n', stderr: '' });
  });
});
