import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installInto, readPlan } from '../../../src/installation/index.js';
import type { Config } from '../../../src/platform/config/index.js';
import { AppModule } from '../../../src/app.module.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PLAN = {
  unions: [
    { name: '全国总工会', level: 'national', regionCode: '00' },
    { name: '某省总工会', level: 'province', regionCode: '45', under: '全国总工会' },
    { name: '某县总工会', level: 'county', regionCode: '451224', under: '某省总工会' },
  ],
  accounts: [
    { username: 'zhou.li', displayName: '周立', grants: [{ role: 'admin', union: '某省总工会' }] },
    { username: 'qin', displayName: '覃某', grants: [{ role: 'specialist', union: '某县总工会' }] },
  ],
};

let app: TestApp;
let config: Config;
beforeAll(async () => {
  app = await startTestApp({ root: (given) => AppModule.with(given, { work: false, http: true }) });
  config = app.config;
});
afterAll(() => app?.close());

describe('installing unions and accounts', () => {
  it('makes what a plan says, and the first password opens the account', async () => {
    const { unions, accounts } = await installInto(config, readPlan(JSON.stringify(PLAN)));
    expect(unions).toEqual(PLAN.unions.map((union) => union.name));
    expect(accounts.map(({ username }) => username)).toEqual(['zhou.li', 'qin']);
    const [admin] = accounts;
    const answer = await app.request.post('/api/v1/auth/login').send(admin);
    expect(answer.status, answer.text).toBe(200);
  });

  it('leaves what is there and adds what is new', async () => {
    const more = {
      ...PLAN,
      accounts: [
        ...PLAN.accounts,
        { username: 'lu', displayName: '陆某', grants: [{ role: 'mediator', union: '某县总工会' }] },
      ],
    };
    const { unions, accounts } = await installInto(config, readPlan(JSON.stringify(more)));
    expect(unions).toEqual([]);
    expect(accounts.map(({ username }) => username)).toEqual(['lu']);
  });

  it('puts in nothing at all when one line cannot be', async () => {
    const wrong = {
      unions: [{ name: '孤县总工会', level: 'county', regionCode: '330112', under: '无此工会' }],
      accounts: [],
    };
    await expect(installInto(config, readPlan(JSON.stringify(wrong)))).rejects.toThrow(
      'no union is called 无此工会',
    );
    const half = {
      unions: [{ name: '半省总工会', level: 'province', regionCode: '33', under: '全国总工会' }],
      accounts: [{ username: 'half', displayName: '半', grants: [{ role: 'admin', union: '无此工会' }] }],
    };
    await expect(installInto(config, readPlan(JSON.stringify(half)))).rejects.toThrow(
      'no union is called 无此工会',
    );
    const { unions } = await installInto(config, readPlan(JSON.stringify({ unions: half.unions })));
    expect(unions).toEqual(['半省总工会']);
  });

  it('names the field of a plan that does not fit', () => {
    expect(() => readPlan('{')).toThrow('the plan is not JSON');
    expect(() => readPlan('{"accounts":[{"username":"1","displayName":"x","grants":[]}]}')).toThrow(
      /accounts\.0\.username: .*accounts\.0\.grants/,
    );
    expect(() => readPlan('{"users":[]}')).toThrow('users');
  });
});
