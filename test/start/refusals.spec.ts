import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyDatabase, urlOf, type EmptyDatabase } from './fixtures/databases.js';
import { dataFolder, HouseProcess, removeData, type HouseOptions } from './fixtures/house-process.js';

const NOWHERE = 'postgres://app:s3cret@127.0.0.1:1/gongdao';
const OLD_NODE = `Object.defineProperty(process, 'version', { value: 'v18.20.4' })`;

describe('a start that cannot succeed says why and what to do, in one line', () => {
  let data: string;
  let busy: Server;
  let empty: EmptyDatabase;
  let withoutChinese: EmptyDatabase;
  beforeAll(async () => {
    data = dataFolder();
    busy = createServer().listen(0, '127.0.0.1');
    empty = await emptyDatabase();
    withoutChinese = await emptyDatabase(`LOCALE_PROVIDER libc LOCALE 'C'`);
  });
  afterEach(() => HouseProcess.killAll());
  afterAll(async () => {
    busy.close();
    await empty.drop();
    await withoutChinese.drop();
    removeData(data);
  });

  async function lineOf(options: HouseOptions): Promise<string> {
    const house = HouseProcess.spawn({ ...options, env: { DATA_DIR: join(data, 'none'), ...options.env } });
    expect(await house.exitCode()).toBe(1);
    expect(house.stdout).toBe('');
    expect(house.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(house.stderr).not.toContain('s3cret');
    return house.stderr;
  }

  it('a Node that is not supported, before anything else is loaded', async () => {
    const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(OLD_NODE)}`];
    const line = /^Node\.js v18\.20\.4 is not supported: install Node\.js 24.*\n$/;
    expect(await lineOf({ nodeOptions })).toMatch(line);
    expect(await lineOf({ nodeOptions, script: 'dist/worker.js' })).toMatch(line);
  });

  it('a busy port', async () => {
    const { port } = busy.address() as AddressInfo;
    expect(await lineOf({ env: { PORT: String(port) } })).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use: .*PORT.*\\n$`),
    );
  });

  it('a wrong URL, and every other wrong setting with it', async () => {
    expect(await lineOf({ env: { DATABASE_URL: 'localhost/gongdao', PORT: 'x' } })).toMatch(
      /^Wrong configuration: PORT: .*DATABASE_URL: Invalid URL \(example: .*\n$/,
    );
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'server',
      { DATABASE_URL: NOWHERE },
      /^Nothing answers at 127\.0\.0\.1:1 \(PostgreSQL\): .*DATABASE_URL/,
    ],
    [
      'Redis',
      { REDIS_URL: 'redis://:s3cret@127.0.0.1:1' },
      /^Nothing answers at 127\.0\.0\.1:1 \(Redis\): .*REDIS_URL/,
    ],
    [
      'host',
      { DATABASE_URL: 'postgres://a@none.invalid/b' },
      /^The host name "none\.invalid" .*DATABASE_URL/,
    ],
  ])('a %s that cannot be reached', async (_what, env, line) => {
    expect(await lineOf({ env })).toMatch(line);
  });

  it('a wrong password, of the application or of the owner', async () => {
    const { appRole, ownerRole } = inject('pgBase');
    const line = /refuses the user name or password: correct them in DATABASE_URL/;
    expect(await lineOf({ env: { DATABASE_URL: urlOf(empty.name, appRole, 's3cret') } })).toMatch(line);
    const env = {
      DATABASE_URL: empty.appUrl,
      MIGRATION_DATABASE_URL: urlOf(empty.name, ownerRole, 's3cret'),
    };
    expect(await lineOf({ env })).toMatch(line);
  });

  it('a database that does not exist', async () => {
    const { appRole, appPassword } = inject('pgBase');
    expect(await lineOf({ env: { DATABASE_URL: urlOf('nothing', appRole, appPassword) } })).toMatch(
      /\/nothing has no database of that name: create it/,
    );
  });

  it('a database that this login may not migrate', async () => {
    expect(await lineOf({ env: { DATABASE_URL: empty.appUrl } })).toMatch(
      /^The database lacks \d+ migrations.*: set MIGRATION_DATABASE_URL/,
    );
  });

  it('a database in which Chinese cannot be searched', async () => {
    const { appUrl, ownerUrl } = withoutChinese;
    expect(await lineOf({ env: { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl } })).toMatch(
      /^Chinese text cannot be searched in this database: its LC_CTYPE is C: .*C\.UTF-8/,
    );
  });

  it('an API or a worker without a server', async () => {
    const line = /^DATABASE_URL is not set.*npm start.*\n$/;
    expect(await lineOf({ args: ['api'] })).toMatch(line);
    expect(await lineOf({ script: 'dist/worker.js' })).toMatch(line);
  });

  it('a mode that does not exist', async () => {
    expect(await lineOf({ args: ['everything'] })).toMatch(/^There is no mode "everything"/);
  });

  it('production with what only a demo may have', async () => {
    const line = await lineOf({ env: { NODE_ENV: 'production', DEMO: 'on', CLOCK: 'manual' } });
    for (const name of ['DEMO=on', 'APP_SECRET', 'CLOCK=manual', 'DATABASE_URL'])
      expect(line).toContain(name);
    expect(await lineOf({ env: { HOST: '0.0.0.0' } })).toContain('HOST=0.0.0.0 is refused in demo mode');
  });

  it('a data folder that cannot be made', async () => {
    writeFileSync(join(data, 'file'), '');
    expect(await lineOf({ env: { DATA_DIR: join(data, 'file/data') } })).toMatch(
      /^The data folder .* cannot be made \(ENOTDIR\): /,
    );
  });
});
