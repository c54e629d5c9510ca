import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

/** A `date` column is a civil date and stays the text `YYYY-MM-DD`; the driver would make it an instant in local time. */
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (value) => value);

/** How every process of the product connects. The schema is made by migrations only. */
export function dataSourceOptions(url: string, poolSize: number, applicationName: string) {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    migrationsTableName: 'typeorm_migrations',
    logging: false,
    extra: { connectionTimeoutMillis: 10_000, options: '-c timezone=UTC' },
  } as const satisfies DataSourceOptions;
}
