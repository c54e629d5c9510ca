import { runMain, StartupError } from './platform/startup/index.js';

/** `node dist/db-install.js plan.json`: migrates the database and gives it the unions and accounts of a plan. */
async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new StartupError('No plan was named', { hint: 'say npm run db:install -- plan.json' });
  const { readFile } = await import('node:fs/promises');
  const { loadConfig } = await import('./platform/config/index.js');
  const config = loadConfig({ DEMO: 'off', ...process.env });
  if (!config.databaseUrl) {
    throw new StartupError('DATABASE_URL is not set', { hint: 'name the database that the plan is for' });
  }
  const { installInto, readPlan } = await import('./installation/index.js');
  const plan = readPlan(await readFile(file, 'utf8'));
  const { unions, accounts } = await installInto(config, plan);
  const lines = [
    `新增工会 / unions added: ${unions.length === 0 ? '-' : unions.join('、')}`,
    ...accounts.map(
      ({ username, password }) => `新增账号 / account: ${username}   初始密码 / first password: ${password}`,
    ),
    ...(accounts.length === 0 ? ['新增账号 / accounts added: -'] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await runMain(main, process.env);
