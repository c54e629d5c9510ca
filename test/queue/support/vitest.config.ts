import { defineConfig } from 'vitest/config';

const project = (name: 'pg' | 'redis') => ({
  test: {
    name: `queue[${name}]`,
    include: ['test/queue/**/*.spec.ts'],
    provide: { queueBackend: name },
    globalSetup: ['test/queue/support/local-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({ test: { root: '.', maxWorkers: 2, projects: [project('pg'), project('redis')] } });
