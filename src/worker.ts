import { runMain } from './platform/startup/index.js';

/** `node dist/worker.js`: runs jobs and sweeps, listens nowhere. Any number of them on one `DATABASE_URL`. */
async function main(): Promise<void> {
  const { loadConfig } = await import('./platform/config/index.js');
  const config = loadConfig(process.env);
  const { runProcess } = await import('./platform/process/index.js');
  const { AppModule } = await import('./app.module.js');
  const { refuseDemoData } = await import('./identity/index.js');
  await runProcess({
    config,
    title: '工道 Gongdao · 后台任务 / workers',
    mode: '仅后台任务 / workers only (API: npm run start:api)',
    listens: false,
    ownDatabase: false,
    rooms: (opened) => AppModule.with(opened, { work: true, http: false }),
    refuseInProduction: refuseDemoData,
  });
}

await runMain(main, process.env);
