import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgenciesModule, AgencyDirectory, AgencyStore } from '../../../src/agencies/index.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemoAccounts } from '../../../src/demo/demo-accounts.js';
import { loadDemoUnions } from '../../../src/demo/demo-unions.js';
import { IdentityModule, refuseDemoData, ROLES, UserStore } from '../../../src/identity/index.js';
import { UnionsModule, UnionStore, UnionTree } from '../../../src/unions/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const IN_BOTH_COUNTIES = ['临安区总工会', '东兰县总工会'];

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, UnionsModule, AgenciesModule] });
  await app.uow.read((reader) => refuseDemoData(reader));
  await app.uow.run(async (tx) => {
    await loadDemoUnions(tx, { unions: app.app.get(UnionStore), agencies: app.app.get(AgencyStore) });
    await loadDemoAccounts(tx, { users: app.app.get(UserStore), unions: app.app.get(UnionTree) });
  });
});
afterAll(() => app.close());

async function signIn(username: string): Promise<Record<string, string>> {
  const { body } = await app.request
    .post('/api/v1/auth/login')
    .send({ username, password: DEMO_PASSWORD })
    .expect(200);
  return { authorization: `Bearer ${String(body.accessToken)}` };
}

describe('demo accounts', () => {
  it('are one for each role', () => {
    expect(DEMO_ACCOUNTS.map(({ username }) => username)).toEqual([...ROLES]);
  });

  it.each<[role: string, unions: string[]]>([
    ['operator', ['浙江省总工会', '广西壮族自治区总工会']],
    ['auditDesk', ['杭州市总工会', '河池市总工会']],
    ['specialist', IN_BOTH_COUNTIES],
    ['mediator', IN_BOTH_COUNTIES],
    ['supervisor', IN_BOTH_COUNTIES],
    ['auditor', IN_BOTH_COUNTIES],
    ['admin', IN_BOTH_COUNTIES],
  ])('%s signs in with the published password and works where the stories need it', async (role, unions) => {
    const { body } = await app.request
      .get('/api/v1/auth/me')
      .set(await signIn(role))
      .expect(200);
    expect(body.roles).toEqual([role]);
    expect(body.unions.map(({ name }: { name: string }) => name)).toEqual(unions);
  });
});

describe('demo unions and agencies', () => {
  it('reach from the province to the county', async () => {
    const { body } = await app.request
      .get('/api/v1/unions')
      .set(await signIn('operator'))
      .expect(200);
    expect(body.items.map(({ path }: { path: string }) => path)).toEqual([
      'cn.33',
      'cn.33.3301',
      'cn.33.3301.330112',
      'cn.45',
      'cn.45.4512',
      'cn.45.4512.451224',
    ]);
  });

  it('stand beside each county under the names of the stories', async () => {
    const { body } = await app.request
      .get('/api/v1/agencies')
      .query({ kind: 'mediationCentre' })
      .set(await signIn('specialist'))
      .expect(200);
    const items = body.items as { id: string; name: string; kindLabel: string; unionName: string }[];
    expect(items.map(({ name, unionName }) => [name, unionName])).toEqual([
      ['社会矛盾纠纷调处化解中心', '东兰县总工会'],
      ['社会矛盾纠纷调处化解中心', '临安区总工会'],
    ]);
    const known = await app.uow.read((reader) =>
      app.app
        .get(AgencyDirectory)
        .byIds(reader, [...items.map(({ id }) => id), '01900000-0000-7000-8000-000000000000']),
    );
    expect([...known.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('are all marked, and production refuses them in one line', async () => {
    const unmarked = await app.uow.read((reader) =>
      reader.query(
        `SELECT 1 FROM users u WHERE NOT u.demo UNION ALL SELECT 1 FROM unions n WHERE NOT n.demo
         UNION ALL SELECT 1 FROM agencies a WHERE NOT a.demo`,
      ),
    );
    expect(unmarked).toEqual([]);
    const refusing = app.uow.read((reader) => refuseDemoData(reader));
    await expect(refusing).rejects.toThrow(
      /^This database holds demo data \(users, unions\), which is refused with NODE_ENV=production$/,
    );
  });
});
