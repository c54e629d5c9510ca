import type { TestProject } from 'vitest/node';
import { migrateAll } from '../../src/platform/database/migrate.js';
import { startTestPostgres } from './test-postgres.js';

/**
 * One PostgreSQL for all tests of a run. TEST_POSTGRES_URL (a superuser's) takes a running server instead of starting
 * one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres(migrateAll, process.env['TEST_POSTGRES_URL']);
  project.provide('pgBase', server.base);
  return () => server.stop();
}
