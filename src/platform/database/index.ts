export { DatabaseModule } from './database.module.js';
export { migrateAll, type MigrateOptions } from './migrate.js';
export { UnitOfWork, type Reader, type Tx } from './unit-of-work.js';
