import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityModule } from '../../../src/identity/index.js';
import { UnionsModule, UnionStore, UnionTree } from '../../../src/unions/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree, type TestTree } from '../identity/accounts.js';
import { overlap } from '../overlap.js';

let app: TestApp;
let tree: TestTree;
const unions = new UnionTree();

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, UnionsModule] });
  await app.uow.run(async (tx) => {
    tree = await plantTree(tx);
    await hire(tx, 'city', [['auditDesk', tree.city]]);
    await hire(tx, 'county', [['mediator', tree.county]]);
    await hire(tx, 'nobody', []);
  });
});
afterAll(() => app.close());

async function get(username: string, path: string, query: object = {}) {
  const { body } = await app.request
    .post('/api/v1/auth/login')
    .send({ username, password: PASSWORD })
    .expect(200);
  return app.request
    .get(`/api/v1/${path}`)
    .query(query)
    .set('authorization', `Bearer ${String(body.accessToken)}`);
}

const namesIn = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

describe('the list of unions', () => {
  it('holds the own union and all below, top first', async () => {
    const { body } = await get('city', 'unions');
    expect(namesIn(body)).toEqual(['乙市总工会', '丙县总工会', '丁县总工会']);
    expect(body.items[1]).toEqual({ ...tree.county, levelLabel: '县级' });
    expect(namesIn((await get('county', 'unions')).body)).toEqual(['丙县总工会']);
    expect(namesIn((await get('nobody', 'unions')).body)).toEqual([]);
  });

  it('goes page by page', async () => {
    const first = (await get('city', 'unions', { limit: 2 })).body;
    expect(namesIn(first)).toEqual(['乙市总工会', '丙县总工会']);
    const second = (await get('city', 'unions', { limit: 2, cursor: first.nextCursor })).body;
    expect(namesIn(second)).toEqual(['丁县总工会']);
    expect(second.nextCursor).toBeNull();
  });

  it('is filtered by part of the name and by level, and a sign is only a sign', async () => {
    expect(namesIn((await get('city', 'unions', { name: '丁县' })).body)).toEqual(['丁县总工会']);
    expect(namesIn((await get('city', 'unions', { level: 'city' })).body)).toEqual(['乙市总工会']);
    expect(namesIn((await get('city', 'unions', { name: '%' })).body)).toEqual([]);
  });
});

describe('one union', () => {
  it('is shown with its superiors', async () => {
    const { body } = await get('county', `unions/${tree.county.id}`);
    expect(body.superiors.map(({ name }: { name: string }) => name)).toEqual([
      '乙市总工会',
      '甲省总工会',
      '全国总工会',
    ]);
  });

  it('out of reach and absent answer alike', async () => {
    const outOfReach = await get('county', `unions/${tree.neighbour.id}`);
    const absent = await get('county', 'unions/01900000-0000-7000-8000-000000000000');
    const above = await get('county', `unions/${tree.city.id}`);
    for (const { status, body } of [outOfReach, absent, above]) {
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    }
  });
});

describe('questions about the tree', () => {
  const ask = <T>(question: (reader: Parameters<UnionTree['byId']>[0]) => Promise<T>) =>
    app.uow.read(question);

  it('finds a union by id and name, and its place', async () => {
    expect(await ask((r) => unions.byId(r, tree.county.id))).toEqual(tree.county);
    expect(await ask((r) => unions.byName(r, '丙县总工会'))).toEqual(tree.county);
    expect(await ask((r) => unions.byName(r, '戊县总工会'))).toBeUndefined();
    expect(await ask((r) => unions.pathOf(r, tree.county.id))).toBe('cn.45.4512.451224');
  });

  it('knows what stands above', async () => {
    expect(await ask((r) => unions.superior(r, tree.county.id))).toEqual(tree.city);
    expect(await ask((r) => unions.superior(r, tree.national.id))).toBeUndefined();
    expect(await ask((r) => unions.ancestors(r, tree.city.path))).toEqual([tree.province, tree.national]);
    expect(unions.isWithin(tree.county.path, tree.city.path)).toBe(true);
    expect(unions.isWithin(tree.city.path, tree.city.path)).toBe(true);
    expect(unions.isWithin(tree.county.path, tree.neighbour.path)).toBe(false);
    expect(unions.isWithin('cn.451', 'cn.45')).toBe(false);
  });

  it.each([
    ['its county', '451224', '丙县总工会'],
    ['the county of a township', '451224103', '丙县总工会'],
    ['the city of an unknown county', '451299', '乙市总工会'],
    ['the province written with zeros', '450000', '甲省总工会'],
    ['the national federation for a province without one', '330112', '全国总工会'],
  ])('sends a place to %s', async (_, regionCode, name) => {
    expect((await ask((r) => unions.nearestFor(r, regionCode)))?.name).toBe(name);
  });
});

describe('adding a union', () => {
  const store = new UnionStore();

  it('numbers the labels of sisters that share a region', async () => {
    const paths = await app.uow.run(async (tx) => {
      const basic = { level: 'basic', regionCode: '451224', parentId: tree.county.id } as const;
      const one = await store.add(tx, { ...basic, name: '丙县一厂工会' });
      const two = await store.add(tx, { ...basic, name: '丙县二厂工会' });
      return [one.path, two.path];
    });
    expect(paths).toEqual(['cn.45.4512.451224.451224', 'cn.45.4512.451224.451224_2']);
  });

  it('gives two that are added at once different places', async () => {
    let factory = 0;
    const added = await overlap(app.uow, (tx) =>
      store.add(tx, {
        name: `丁县${(factory += 1)}厂工会`,
        level: 'basic',
        regionCode: '451225',
        parentId: tree.neighbour.id,
      }),
    );
    expect(new Set(added.map(({ path }) => path)).size).toBe(2);
  });

  it.each([
    [
      'a union below its equal',
      'county',
      (t: TestTree) => t.county.id,
      /county union cannot stand below a county/,
    ],
    ['a union below nobody', 'county', () => '01900000-0000-7000-8000-000000000000', /no union/],
    ['a second root', 'national', () => undefined, /unions_path_key/],
  ] as const)('refuses %s', async (_, level, parent, reason) => {
    const parentId = parent(tree);
    const adding = app.uow.run((tx) =>
      store.add(tx, { name: '己总工会', level, regionCode: '46', ...(parentId && { parentId }) }),
    );
    await expect(adding).rejects.toThrow(reason);
  });
});
