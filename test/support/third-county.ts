import { CaseDesk } from '../../src/cases/index.js';
import { DEMO_PASSWORD } from '../../src/demo/demo-accounts.js';
import { loadStories } from '../../src/demo/load-stories.js';
import { Directory, hashPassword, ROLES, UserStore, type Role } from '../../src/identity/index.js';
import { TicketDesk } from '../../src/tickets/index.js';
import { UnionStore, UnionTree } from '../../src/unions/index.js';
import type { House } from './house.js';

/** When the work of the demo counties is looked at: two weeks after something was left undone. */
export const LATER = '2025-06-16T09:00:00+08:00';

/** The account of a role in the county that has no work of its own. */
export const strangerOf = (role: Role): string => `third-${role}`;

/** A county beside the demo county, under the same city, with an account of each role and nothing else. */
export async function foundThirdCounty(house: House): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await house.uow.run(async (tx) => {
    const city = await house.app.get(UnionTree).byName(tx, '河池市总工会');
    if (!city) throw new Error('no demo city');
    const county = {
      name: '巴马瑶族自治县总工会',
      level: 'county',
      regionCode: '451227',
      parentId: city.id,
    } as const;
    const { id } = await house.app.get(UnionStore).add(tx, county);
    for (const role of ROLES) {
      const account = { username: strangerOf(role), displayName: `外县 ${role}`, passwordHash };
      const users = house.app.get(UserStore);
      await users.grant(tx, await users.add(tx, account), role, id);
    }
  });
}

/** The stories as they were, and beside them a ticket and a case of 东兰 that nobody answers: deadlines lapse, people are told. */
export async function workInDemoCounties(house: House): Promise<void> {
  const { app, uow } = house;
  await house.clock('2025-06-02T09:00:00+08:00');
  await uow.run((tx) =>
    loadStories(tx, {
      cases: app.get(CaseDesk, { strict: false }),
      tickets: app.get(TicketDesk, { strict: false }),
      unions: app.get(UnionTree),
      directory: app.get(Directory, { strict: false }),
    }),
  );
  const supervisor = await house.as('supervisor');
  await supervisor
    .post('/cases', {
      union: '东兰县总工会',
      employer: { name: '东兰某采石场' },
      worker: { name: '韦晚归', phone: '13977880001' },
      entry: { type: 'warning.reported', occurredOn: '2025-06-02', payload: { headcount: 5 } },
    })
    .expect(201);
  await supervisor
    .post('/tickets', {
      channel: '12351',
      category: 'complaint',
      union: '东兰县总工会',
      caller: { name: '覃早起', phone: '13977880002' },
      employer: { name: '东兰某砖厂' },
      narrative: '三个月没有发工资',
    })
    .expect(201);
  await house.clock(LATER);
}

/** Ids of rows that belong to the demo counties, by the collection of the API that shows them; the newest first. */
export async function demoRows(house: House): Promise<Readonly<Record<string, readonly string[]>>> {
  const ids = (sql: string) =>
    house.uow.read(async (reader) =>
      (await reader.query<{ id: string }>(`${sql} ORDER BY id DESC`)).map((row) => row.id),
    );
  return {
    cases: await ids('SELECT id FROM cases'),
    tickets: await ids('SELECT id FROM tickets'),
    deadlines: await ids("SELECT id FROM deadlines WHERE status = 'open'"),
    escalations: await ids("SELECT id FROM escalation_steps WHERE status = 'fired'"),
    inbox: await ids('SELECT id FROM inbox_items'),
    unions: await ids("SELECT id FROM unions WHERE name IN ('东兰县总工会', '临安区总工会')"),
    users: await ids('SELECT id FROM users WHERE demo'),
    people: await ids('SELECT id FROM people'),
    employers: await ids('SELECT id FROM employers'),
  };
}

/** What must never be read by somebody out of reach: ids, numbers, names and telephones of the demo counties' work. */
export async function demoSecrets(house: House): Promise<readonly string[]> {
  const { unions: _, ...rows } = await demoRows(house);
  const words = await house.uow.read((reader) =>
    reader.query<{ word: string }>(
      `SELECT name AS word FROM people UNION SELECT phone FROM people WHERE phone IS NOT NULL
       UNION SELECT name FROM employers UNION SELECT number FROM cases UNION SELECT number FROM tickets
       UNION SELECT content FROM texts UNION SELECT display_name FROM users WHERE demo`,
    ),
  );
  return [...Object.values(rows).flat(), ...words.map((row) => row.word)];
}
