import type { Reader } from '../platform/database/index.js';
import { StartupError } from '../platform/startup/index.js';

const MARKED_TABLES = ['users', 'unions', 'cases', 'tickets'] as const;

/**
 * Production must not run on accounts with a published password or on invented cases. Called once at start with
 * `NODE_ENV=production`.
 * @throws StartupError that says where demo rows were found and what to do.
 */
export async function refuseDemoData(reader: Pick<Reader, 'query'>): Promise<void> {
  const found: string[] = [];
  for (const table of MARKED_TABLES) {
    const rows = await reader.query(`SELECT 1 FROM ${table} d WHERE d.demo LIMIT 1`);
    if (rows.length > 0) found.push(table);
  }
  if (found.length === 0) return;
  throw new StartupError(
    `This database holds demo data (${found.join(', ')}), which is refused with NODE_ENV=production`,
    { hint: 'give production a database of its own' },
  );
}
