import type { TestProject } from 'vitest/node';

type Setup = (project: TestProject) => Promise<(() => Promise<void>) | undefined>;

const shared = globalThis as { gongdaoTestDatabase?: Promise<unknown> };

/**
 * Starts the test database once for all projects of one run. vitest loads a global set-up anew for each project, so a
 * plain reference would start four servers; what the set-up provides is given to the root project, which all inherit.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (shared.gongdaoTestDatabase) {
    await shared.gongdaoTestDatabase;
    return undefined;
  }
  const file = new URL('../../test/support/postgres.global-setup.ts', import.meta.url).pathname;
  const { default: start } = (await import(/* @vite-ignore */ file)) as { default: Setup };
  const started = start(project.vitest.getRootProject());
  shared.gongdaoTestDatabase = started;
  return started;
}
