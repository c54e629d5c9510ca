import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgenciesModule, AgencyStore } from '../../../src/agencies/index.js';
import { IdentityModule } from '../../../src/identity/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree } from '../identity/accounts.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, AgenciesModule] });
  await app.uow.run(async (tx) => {
    const { city, county, neighbour } = await plantTree(tx);
    const agencies = new AgencyStore();
    for (const [name, union] of [
      ['市中级人民法院', city],
      ['人民法院', county],
      ['人民法院', neighbour],
    ] as const) {
      await agencies.add(tx, { name, kind: 'court', unionId: union.id });
    }
    await agencies.add(tx, { name: '法律援助中心', kind: 'justice', unionId: county.id });
    await hire(tx, 'county', [['specialist', county]]);
    await hire(tx, 'city', [['auditDesk', city]]);
    await hire(tx, 'nobody', []);
  });
});
afterAll(() => app.close());

async function list(username: string, query: object = {}) {
  const { body } = await app.request
    .post('/api/v1/auth/login')
    .send({ username, password: PASSWORD })
    .expect(200);
  const answer = await app.request
    .get('/api/v1/agencies')
    .query(query)
    .set('authorization', `Bearer ${String(body.accessToken)}`)
    .expect(200);
  return answer.body as { items: { name: string; unionName: string }[]; nextCursor: string | null };
}

const shown = async (username: string, query: object = {}) =>
  (await list(username, query)).items.map(({ name, unionName }) => `${unionName} ${name}`);

describe('agencies', () => {
  it('within reach are the own, those below and those of the superiors, never the neighbour’s', async () => {
    expect(await shown('county')).toEqual([
      '乙市总工会 市中级人民法院',
      '丙县总工会 人民法院',
      '丙县总工会 法律援助中心',
    ]);
    expect(await shown('city')).toHaveLength(4);
    expect(await shown('nobody')).toEqual([]);
  });

  it('are filtered by kind and read page by page', async () => {
    expect(await shown('county', { kind: 'justice' })).toEqual(['丙县总工会 法律援助中心']);
    const first = await list('city', { limit: 3 });
    const second = await list('city', { limit: 3, cursor: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null]);
  });

  it('have a name once beside one union', async () => {
    const again = app.uow.run(async (tx) => {
      const [county] = await tx.query<{ id: string }>(
        `SELECT n.id FROM unions n WHERE n.name = '丙县总工会'`,
      );
      return new AgencyStore().add(tx, { name: '人民法院', kind: 'court', unionId: county?.id ?? '' });
    });
    await expect(again).rejects.toThrow(/agencies_union_id_name_key/);
  });
});
