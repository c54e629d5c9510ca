import pg from 'pg';
import { ADMIN_ROLE, type Cluster } from './cluster.js';

/** Opens one connection as superuser. The caller ends it. */
export async function connectAsAdmin(
  cluster: Cluster,
  port: number,
  database: string,
  applicationName = 'start',
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(ADMIN_ROLE, cluster.credentials.admin, port, database),
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  return client;
}

/** Passwords made here are hexadecimal, so nothing needs encoding. */
export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
