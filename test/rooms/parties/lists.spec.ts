import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityModule } from '../../../src/identity/index.js';
import { PartiesModule, PartyStore } from '../../../src/parties/index.js';
import type { Tx } from '../../../src/platform/database/index.js';
import { newId } from '../../../src/platform/ids.js';
import type { Union } from '../../../src/unions/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree } from '../identity/accounts.js';

let app: TestApp;
const parties = new PartyStore();

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, PartiesModule] });
  await app.uow.run(async (tx) => {
    const { province, city, county, neighbour } = await plantTree(tx);
    await hire(tx, 'county', [['specialist', county]]);
    await hire(tx, 'neighbour', [['specialist', neighbour]]);
    await hire(tx, 'city', [['auditDesk', city]]);
    await hire(tx, 'nobody', []);
    const person = (name: string, phone: string, idNumber?: string) =>
      parties.findOrCreatePerson(tx, { name, phone, idNumber });
    const caller = await person('来电人', '13800138000', '11010519491231002X');
    const mate = await person('工友', '13800000001');
    const party = await person('当事人', '13800000002');
    await person('旁人', '13800000003');
    const firm = await parties.findOrCreateEmployer(tx, { name: '工单单位', regionCode: '451224' });
    const sued = await parties.findOrCreateEmployer(tx, { name: '案件单位', regionCode: '451224' });
    await parties.findOrCreateEmployer(tx, { name: '无关单位', regionCode: '451224' });
    const ticket = await plantTicket(tx, { filedAt: province, at: county, caller, firm });
    await tx.query('INSERT INTO ticket_workers (id, ticket_id, ordinal, person_id) VALUES ($1, $2, 1, $3)', [
      newId(),
      ticket,
      mate,
    ]);
    await plantCase(tx, county, party, sued);
  });
});
afterAll(() => app.close());

/** The least row a ticket can be; this room only asks who hangs on it and who sees it. */
async function plantTicket(
  tx: Tx,
  { filedAt, at, caller, firm }: { filedAt: Union; at: Union; caller: string; firm: string },
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO tickets (id, number, filed_union_id, union_id, scope_paths, version, machine_version, machine_hash,
       snapshot, state, category, difficulty, urgency, channel, caller_id, employer_id, filed_at, last_event_at)
     VALUES ($1, '12351-20250421-000001', $2, $3, ARRAY[$4::ltree, $5::ltree], 1, '1', 'h', '{}', 'dispatched',
       'complaint', 'ordinary', 'ordinary', '12351', $6, $7, $8, $8)`,
    [id, filedAt.id, at.id, filedAt.path, at.path, caller, firm, tx.now],
  );
  return id;
}

async function plantCase(tx: Tx, at: Union, person: string, employer: string): Promise<void> {
  const id = newId();
  await tx.query(
    `INSERT INTO cases (id, number, union_id, union_path, version, machine_version, machine_hash, snapshot, stage, state,
       region_code, opened_on, last_event_at)
     VALUES ($1, '工调〔2025〕000001号', $2, $3, 1, '1', 'h', '{}', 'mediation', 'mediation.x', '451224', '2025-04-21', $4)`,
    [id, at.id, at.path, tx.now],
  );
  await tx.query(
    `INSERT INTO case_parties (case_id, party_id, role, kind, person_id, employer_id)
     VALUES ($1, $2, 'worker', 'person', $3, NULL), ($1, $4, 'employer', 'employer', NULL, $5)`,
    [id, newId(), person, newId(), employer],
  );
}

async function get(username: string, path: string, query: object = {}) {
  const { body } = await app.request
    .post('/api/v1/auth/login')
    .send({ username, password: PASSWORD })
    .expect(200);
  const answer = await app.request
    .get(`/api/v1/${path}`)
    .query(query)
    .set('authorization', `Bearer ${String(body.accessToken)}`)
    .expect(200);
  return answer.body as { items: { name: string }[]; nextCursor: string | null };
}

const names = async (username: string, path: string) =>
  (await get(username, path)).items.map(({ name }) => name);

describe('people and employers', () => {
  it.each(['county', 'city'])(
    'are shown to the %s whose tickets and cases they hang on',
    async (username) => {
      expect(await names(username, 'people')).toEqual(['当事人', '工友', '来电人']);
      expect(await names(username, 'employers')).toEqual(['案件单位', '工单单位']);
    },
  );

  it.each(['neighbour', 'nobody'])('do not exist for the %s', async (username) => {
    expect(await names(username, 'people')).toEqual([]);
    expect(await names(username, 'employers')).toEqual([]);
  });

  it('show the last four characters of their numbers, nowhere more', async () => {
    const { items } = await get('county', 'people');
    expect(items[2]).toEqual({
      id: expect.any(String),
      name: '来电人',
      phone: '*******8000',
      idNumber: '**************002X',
    });
    expect(JSON.stringify(items)).not.toMatch(/13800138000|11010519491231002X/);
  });

  it('go page by page', async () => {
    const first = await get('county', 'people', { limit: 2 });
    const second = await get('county', 'people', { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['当事人', '工友', '来电人']);
    expect(second.nextCursor).toBeNull();
  });
});
