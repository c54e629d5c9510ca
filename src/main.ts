import { runMain, StartupError } from './platform/startup/index.js';

/**
 * `node dist/main.js [all|api]`. `all`, the default: API and workers in one process, with a database server of its own
 * and the demo data where `DATABASE_URL` is not set or the database is empty. `api`: HTTP alone, for any number of
 * processes on one `DATABASE_URL`.
 */
async function main(): Promise<void> {
  const mode = process.argv[2] ?? 'all';
  if (mode !== 'all' && mode !== 'api') {
    throw new StartupError(`There is no mode "${mode}"`, { hint: 'say "all" (or nothing) or "api"' });
  }
  // Before the rest: what most often is wrong, and quickly said.
  const { loadConfig } = await import('./platform/config/index.js');
  const config = loadConfig(process.env);
  const { runProcess } = await import('./platform/process/index.js');
  const { AppModule } = await import('./app.module.js');
  const { refuseDemoData } = await import('./identity/index.js');
  const { demoAccess, loadDemo } = await import('./demo/index.js');
  const { FrontPage } = await import('./welcome/index.js');
  const all = mode === 'all';
  await runProcess({
    config,
    title: '工道 Gongdao · 工会劳动争议案件管理 / labour-dispute cases of trade unions',
    mode: all
      ? '接口与后台任务同一进程 / API and workers in one process'
      : '仅接口 / API only (workers: npm run start:worker)',
    listens: true,
    ownDatabase: all,
    rooms: (opened) => AppModule.with(opened, { work: all, http: true }),
    refuseInProduction: refuseDemoData,
    async prepare(app) {
      if (!config.demo) return [];
      if (all) await loadDemo(app);
      const access = await demoAccess(app);
      if (!access) return [];
      app.get(FrontPage).show(access);
      return [
        { zh: '演示账号', en: 'Accounts', text: access.usernames.join('  ') },
        { zh: '统一密码', en: 'Password', text: access.password },
      ];
    },
  });
}

await runMain(main, process.env);
