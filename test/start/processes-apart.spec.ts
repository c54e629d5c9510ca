import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type EmptyDatabase } from './fixtures/databases.js';
import { dataFolder, HouseProcess, removeData } from './fixtures/house-process.js';
import { eventually, Outbox } from './fixtures/outbox.js';

const NOTICE = {
  userIds: [],
  kind: 'test',
  subjectType: 'case',
  subjectId: '00000000-0000-7000-8000-000000000000',
  params: {},
};
const API = { args: ['api'] };
const WORKER = { script: 'dist/worker.js' };

describe('processes on one server', () => {
  let database: EmptyDatabase;
  let data: string;
  beforeAll(async () => {
    database = await emptyDatabase();
    data = dataFolder();
  });
  afterEach(() => HouseProcess.killAll());
  afterAll(async () => {
    await database.drop();
    removeData(data);
  });

  const start = (options: object, env: Record<string, string> = {}) =>
    HouseProcess.start({
      ...options,
      env: { DATABASE_URL: database.appUrl, DATA_DIR: data, SWEEP_SECONDS: '0.2', DEMO: 'off', ...env },
    });
  const owner = () => ({ MIGRATION_DATABASE_URL: database.ownerUrl });

  async function postAndWait(count: number): Promise<void> {
    const outbox = await Outbox.open(database.appUrl);
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await outbox.post('notification.send', NOTICE));
    await eventually(async () => (await outbox.done(ids)) === count);
    await outbox.close();
  }

  it('two APIs and two workers start at once on an empty database and work together', async () => {
    const houses = await Promise.all([API, API, WORKER, WORKER].map((each) => start(each, owner())));
    const [first, second, third, fourth] = houses;
    for (const api of [first, second]) {
      expect(await (await api!.get('/health/ready')).json()).toMatchObject({ status: 'ok' });
      expect(api!.row('Data')).toContain(database.name);
    }
    expect(first!.address).not.toBe(second!.address);
    expect([third!.row('Address'), fourth!.row('Address')]).toEqual([undefined, undefined]);
    await postAndWait(20);
    expect(await third!.stop()).toBe(0);
    await postAndWait(5);
    expect(await Promise.all([first!.stop(), second!.stop(), fourth!.stop()])).toEqual([0, 0, 0]);
    expect(houses.map((each) => each.stderr)).toEqual(['', '', '', '']);
    expect(readdirSync(data)).toEqual([]);
  });

  it('the plain login alone will do where somebody else has migrated', async () => {
    const house = await start({});
    expect(house.row('Accounts')).toBeUndefined();
    expect(readdirSync(data)).toEqual([]);
    await postAndWait(1);
    expect(await house.stop()).toBe(0);
  });

  it('npm start loads the demo once into a given database without unions, and the APIs tell its accounts', async () => {
    const [one, two] = await Promise.all([start({}, { DEMO: 'on' }), start({}, { DEMO: 'on' })]);
    const api = await start(API, { DEMO: 'on' });
    for (const house of [one, two, api]) {
      expect(house.row('Accounts')).toMatch(/^operator .*admin$/);
      expect(await house.signIn('auditor')).toMatch(/^[\w-]{20,}$/);
    }
    expect(await (await api.get('/')).text()).toContain('<code>auditor</code>');
    expect(await Promise.all([one.stop(), two.stop(), api.stop()])).toEqual([0, 0, 0]);
    const refused = HouseProcess.spawn({
      ...WORKER,
      env: { DATABASE_URL: database.appUrl, NODE_ENV: 'production', APP_SECRET: 'x'.repeat(40) },
    });
    expect(await refused.exitCode()).toBe(1);
    expect(refused.stderr).toMatch(
      /^This database holds demo data \(users, unions, cases, tickets\).*NODE_ENV=production.*\n$/,
    );
  });

  it.runIf(process.env['TEST_REDIS_URL'])('the queues are on Redis where REDIS_URL says so', async () => {
    const house = await start({}, { REDIS_URL: process.env['TEST_REDIS_URL'] ?? '' });
    expect(house.row('Queues')).toMatch(/^Redis \(/);
    await postAndWait(3);
    expect(await house.stop()).toBe(0);
  });
});
