import { afterEach, describe, expect, it, vi } from 'vitest';
import { runMain } from './run-main.js';
import { StartupError } from './startup-error.js';

const DATABASE_URL = 'postgres://app:s3cret@127.0.0.1:1/gongdao';

afterEach(() => vi.restoreAllMocks());

async function outcomeOf(main: () => Promise<void>, environment: Record<string, string>) {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as () => never);
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await runMain(main, environment);
  return { code: exit.mock.calls[0]?.[0], stderr: written.join('') };
}

const failing = async () => {
  throw new StartupError(`cannot use ${DATABASE_URL}`, { hint: 'use another', exitCode: 3 });
};

describe('a program whose start fails', () => {
  it('ends with one line and the exit code of the failure', async () => {
    expect(await outcomeOf(failing, { DATABASE_URL })).toEqual({
      code: 3,
      stderr: 'cannot use postgres://app:***@127.0.0.1:1/gongdao: use another.\n',
    });
  });

  it('adds the stack only with LOG_LEVEL=debug, and no password in it', async () => {
    const { stderr } = await outcomeOf(failing, { DATABASE_URL, LOG_LEVEL: 'debug' });
    expect(stderr).toContain('run-main.spec');
    expect(stderr).not.toContain('s3cret');
  });

  it('is left alone when it starts', async () => {
    expect(await outcomeOf(async () => undefined, {})).toEqual({ code: undefined, stderr: '' });
  });
});
