import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ROOMS } from './architecture.mjs';

const root = resolve(import.meta.dirname, '../..');
const database = existsSync(join(root, 'test/support/postgres.global-setup.ts'))
  ? [join(root, 'config/tools/shared-postgres.ts')]
  : [];
const roomFolders = ROOMS.filter((room) => room !== 'domain' && room !== 'console').join(',');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The back end the queue suite runs on. */
    queueBackend: 'pg' | 'redis';
  }
}

type Test = NonNullable<TestProjectInlineConfiguration['test']>;

// Legal days must come out right on a server in any zone, so the tests do not run in Shanghai's.
const project = (name: string, include: string[], test: Test = {}): TestProjectInlineConfiguration => ({
  root,
  test: { name, include, pool: 'forks', maxWorkers: 2, env: { TZ: 'UTC' }, ...test },
});

/** One application per worker: files of a worker share their modules. */
const onDatabase: Test = {
  globalSetup: database,
  isolate: false,
  hookTimeout: 120_000,
  testTimeout: 30_000,
  sequence: { groupOrder: 1 },
};

/** Real processes, one file after the other. */
const processes: Test = {
  fileParallelism: false,
  maxWorkers: 1,
  hookTimeout: 180_000,
  testTimeout: 180_000,
  sequence: { groupOrder: 2 },
};

const queue = (queueBackend: 'pg' | 'redis') =>
  project(`queue[${queueBackend}]`, ['test/queue/**/*.spec.ts'], {
    ...onDatabase,
    provide: { queueBackend },
  });

export default defineConfig({
  root,
  test: {
    projects: [
      // Pure functions keep nothing between files; hundreds of small scenario files share one load of them.
      project('domain', ['src/domain/**/*.spec.ts', 'test/{corrections,snapshots,oracle}/**/*.spec.ts'], {
        isolate: false,
        testTimeout: 30_000,
      }),
      project('architecture', ['test/architecture/**/*.spec.ts'], {
        disableConsoleIntercept: true,
        testTimeout: 60_000,
      }),
      project(
        'rooms',
        [`src/{${roomFolders}}/**/*.spec.ts`, 'test/{rooms,contracts}/**/*.spec.ts'],
        onDatabase,
      ),
      project('journeys', ['test/journeys/**/*.spec.ts'], onDatabase),
      queue('pg'),
      // Exists only where a Redis does: run-tests starts one, and counts its absence as an error under CI.
      ...(process.env.TEST_REDIS_URL ? [queue('redis')] : []),
      project('start', ['test/start/**/*.spec.ts'], {
        ...processes,
        globalSetup: [...database, join(root, 'test/support/build.global-setup.ts')],
      }),
      project('embedded', ['test/embedded/**/*.spec.ts'], processes),
    ],
  },
});
