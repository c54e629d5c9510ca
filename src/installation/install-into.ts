import { DataSource } from 'typeorm';
import { UserStore } from '../identity/index.js';
import { BusinessClock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { migrateAll, UnitOfWork } from '../platform/database/index.js';
import { UnionStore, UnionTree } from '../unions/index.js';
import { install, type Installed } from './install.js';
import type { InstallationPlan } from './installation-plan.js';

/** Brings the configured database to this release and puts the plan into it, in one transaction. */
export async function installInto(config: Config, plan: InstallationPlan): Promise<Installed> {
  const url = config.databaseUrl ?? '';
  await migrateAll({
    ownerUrl: config.migrationDatabaseUrl ?? url,
    appRole: decodeURIComponent(new URL(url).username),
  });
  const dataSource = new DataSource(dataSourceOptions(url, 2, 'gongdao-install'));
  await dataSource.initialize();
  try {
    const work = new UnitOfWork(dataSource, new BusinessClock({ ...config, manualClock: false }));
    const stores = { unions: new UnionStore(), tree: new UnionTree(), users: new UserStore() };
    return await work.run((tx) => install(tx, stores, plan));
  } finally {
    await dataSource.destroy();
  }
}
