/**
 * Brings the schema to this release and ends: the one step that needs the owner's login (`MIGRATION_DATABASE_URL`). The other
 * processes then get `DATABASE_URL` alone and only look whether it was done.
 */
import { loadConfig } from '../dist/platform/config/index.js';
import { migrateAll } from '../dist/platform/database/index.js';
import { runMain } from '../dist/platform/startup/index.js';

async function main() {
  const { databaseUrl, migrationDatabaseUrl } = loadConfig(process.env);
  if (!databaseUrl) throw new Error('DATABASE_URL is not set');
  const applied = await migrateAll({
    ownerUrl: migrationDatabaseUrl ?? databaseUrl,
    appRole: decodeURIComponent(new URL(databaseUrl).username),
  });
  console.log(`${applied.length} migrations applied`);
}

await runMain(main, process.env);
