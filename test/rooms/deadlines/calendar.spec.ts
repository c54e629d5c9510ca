import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseDesk } from '../../../src/cases/index.js';
import { DEMO_PASSWORD } from '../../../src/demo/demo-accounts.js';
import { ShippedCalendars } from '../../../src/deadlines/shipped-calendars.js';
import { hashPassword, UserStore } from '../../../src/identity/index.js';
import { Settlement } from '../../../src/jobs/index.js';
import { UnionTree } from '../../../src/unions/index.js';
import { startHouse, type House } from '../../support/house.js';
import { CalendarPlay, fixedDays, shippedDays } from './calendar-play.js';

let house: House;
let play: CalendarPlay;
beforeAll(async () => {
  house = await startHouse();
  play = new CalendarPlay(house);
});
afterAll(() => house?.close());

const subjectOf = ({ subjectId }: { subjectId: string }) => subjectId;
const settle = async () => expect(await house.app.get(Settlement).settle()).toBe(true);

/** Everything stored, table by table, and where the sequences stand. Sessions belong to the caller, not to the call. */
async function everything(): Promise<Record<string, string>> {
  return house.uow.read(async (reader) => {
    const tables = await reader.query<{ name: string }>(
      `SELECT quote_ident(t.table_schema) || '.' || quote_ident(t.table_name) AS name FROM information_schema.tables t
        WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> 'sessions' ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await reader.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`,
      );
      found[name] = row?.sum ?? '';
    }
    for (const row of await reader.query<{ name: string; last: string }>(
      `SELECT s.schemaname || '.' || s.sequencename AS name, coalesce(s.last_value, 0)::text AS last FROM pg_sequences s`,
    )) {
      found[row.name] = row.last;
    }
    return found;
  });
}

describe('changing a year that is in force', () => {
  it('moves a deadline earlier, and its owner is told at once in a notice of its own kind', async () => {
    const id = await play.warning('2026-09-24');
    const { number } = await play.page(id);
    const [before] = await play.stored(id, 'warning.assess');
    expect(before).toMatchObject({ version: 1, end: '2026-09-28', provisional: false });
    // The Friday before the Mid-Autumn weekend is worked, and so is no Sunday for it.
    const version = await play.draft(2026, shippedDays(2026, ['2026-09-25', '2026-09-20']));
    expect(version).toBe(2);
    expect(await play.apply(2026, version)).toMatchObject({
      fromVersion: 1,
      version: 2,
      moved: { subjects: 1, moved: 1, earlier: 1, later: 0, settled: 0, reopened: 0 },
    });
    const [after] = await play.stored(id, 'warning.assess');
    expect(after).toMatchObject({ id: before?.id, version: 2, end: '2026-09-25' });
    await settle();
    expect(await play.told(id)).toEqual([
      `calendar.deadlineMovedEarlier 提前：${number}的预警研判由2026-09-28提前至2026-09-25届满，请于2026-09-25前办理（2026年日历）`,
    ]);
  });

  it('takes back a lapse that is no longer true, unless something recorded later rests on it', async () => {
    const demand = { type: 'negotiation.demanded', payload: { by: 'worker' } };
    const silent = await play.open('2026-11-02', demand);
    const again = await play.open('2026-11-02', demand);
    // The fifth day, Sat 7 November, rolled to Mon the 9th, and nobody had answered.
    await house.clock('2026-11-10T12:00:00+08:00');
    expect((await play.page(silent)).state).toBe('negotiation.failed');
    const mediator = await house.as('mediator');
    await play.record(again, demand.type, '2026-11-10', demand.payload);

    const version = await play.draft(2026, shippedDays(2026, ['2026-09-25', '2026-09-20'], ['2026-11-09']));
    const tried = await play.dryRun(2026);
    const about = { ruleId: 'negotiation.response', endedOn: '2026-11-09', end: '2026-11-10' };
    expect(tried.lapses.filter(({ subjectId }) => subjectId === silent)).toMatchObject([
      { ...about, voided: true },
    ]);
    expect(tried.lapses.filter(({ subjectId }) => subjectId === again)).toMatchObject([
      { ...about, voided: false, reliedOnBy: 4 },
    ]);
    expect(tried.items.find(({ subjectId, reopened }) => reopened && subjectId === silent)).toMatchObject({
      from: { end: '2026-11-09' },
      to: { end: '2026-11-10' },
    });
    const applied = await play.apply(2026, version);
    expect(applied.moved).toEqual(tried.moved);
    expect(applied.moved).toMatchObject({ reopened: 1, lapsesToDecide: 1 });
    expect(applied).toMatchObject({ lapsesToDecide: [{ subjectId: again, reliedOnBy: 4 }] });

    expect((await play.page(silent)).state).toBe('negotiation.demanded');
    expect(await play.stored(silent, 'negotiation.response')).toMatchObject([
      { status: 'open', end: '2026-11-10', version: 2 },
    ]);
    expect((await play.page(again)).state).toBe('negotiation.demanded');
    expect((await play.stored(again, 'negotiation.response')).map(({ status }) => status).sort()).toEqual([
      'lapsed',
      'open',
    ]);
    await settle();
    expect((await play.told(silent)).map((told) => told.split(' ')[0])).toContain(
      'calendar.deadlineReopened',
    );
    expect((await play.told(again)).map((told) => told.split(' ')[0])).toContain('calendar.lapseToDecide');
    for (const id of [silent, again]) {
      const verdict = await mediator.get(`/cases/${id}/events:verify`).expect(200);
      expect(verdict.body).toMatchObject({ ok: true });
    }
    // Its new last day passes as well: the lapse is recorded again, for the right day.
    await house.clock('2026-11-11T00:00:01+08:00');
    expect((await play.page(silent)).state).toBe('negotiation.failed');
    expect(await play.stored(silent, 'negotiation.response')).toMatchObject([
      { status: 'lapsed', end: '2026-11-10' },
    ]);
  });
});

describe('publishing a year', () => {
  let caseId: string;
  let number: string;
  const later = fixedDays(2027, ['2027-01-02', '2027-01-03', '2027-01-04']);

  it('finds what is provisional because of it', async () => {
    caseId = await play.warning('2026-12-31');
    ({ number } = await play.page(caseId));
    expect(await play.stored(caseId, 'warning.assess')).toMatchObject([
      { version: 1, end: '2027-01-04', provisional: true },
    ]);
    const mediator = await house.as('mediator');
    const { body } = await mediator.get('/calendar/2027').expect(200);
    expect(body).toMatchObject({ year: 2027, version: 0, published: false, inForce: null, draft: null });
    const listed = async (filter: string) => {
      const answer = await mediator.get(`/deadlines?limit=100&${filter}`).expect(200);
      return (answer.body as { items: { id: string; subjectId: string; provisional: boolean }[] }).items;
    };
    const yes = await listed('provisional=true&status=open');
    expect(yes.map(({ subjectId }) => subjectId)).toContain(caseId);
    expect(yes.every((deadline) => deadline.provisional)).toBe(true);
    const no = await listed('provisional=false');
    expect(no.length).toBeGreaterThan(0);
    expect(no.some((deadline) => deadline.provisional)).toBe(false);
    const { provisional } = body as { provisional: { deadlines: number; subjects: number } };
    expect(provisional).toEqual({ deadlines: yes.length, subjects: new Set(yes.map(subjectOf)).size });
  });

  it('is the administrator’s, and of days that can be', async () => {
    const content = { ...later, source: '测试用通知', verification: 'verified' };
    const mediator = await house.as('mediator');
    await mediator.put('/calendar/2027', content).expect(403);
    await mediator.post('/calendar/2027:dry-run').expect(403);
    await mediator.post('/calendar/2027:apply', { expectedVersion: 1 }).expect(403);
    const admin = await house.as('admin');
    await admin.post('/calendar/2027:dry-run').expect(422);
    await admin.post('/calendar/2027:apply', { expectedVersion: 1 }).expect(422);
    const wrong = { ...content, makeUpDays: ['2027-01-02', '2027-03-01', '2029-01-06'] };
    const refused = await admin.put('/calendar/2027', wrong).expect(400);
    const { errors } = refused.body as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['makeUpDays.2', 'makeUpDays.1', 'makeUpDays.0']);
    expect(errors[2]?.message).toBe('2027-01-02既放假又上班');
  });

  it('shows in a dry run what would move, which way and whose, and stores nothing', async () => {
    expect(await play.draft(2027, later)).toBe(1);
    const before = await everything();
    const tried = await play.dryRun(2027);
    expect(await everything()).toEqual(before);
    expect(tried.items.find(({ subjectId }) => subjectId === caseId)).toMatchObject({
      ruleId: 'warning.assess',
      number,
      from: { end: '2027-01-04', provisional: true },
      to: { end: '2027-01-05', provisional: false },
      direction: 'later',
      reopened: false,
      ownerName: '黄国平（调解员）',
      unionName: '东兰县总工会',
    });
  });

  it('names cases to whoever administers them, and counts the rest', async () => {
    await house.uow.run(async (tx) => {
      const users = house.app.get(UserStore);
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      const id = await users.add(tx, {
        username: 'eastern',
        displayName: '管理员',
        passwordHash,
        demo: true,
      });
      const union = await house.app.get(UnionTree).byName(tx, '浙江省总工会');
      await users.grant(tx, id, 'admin', union?.id ?? '');
    });
    const all = await play.dryRun(2027);
    const eastern = await play.dryRun(2027, 'eastern');
    expect(eastern.moved).toEqual(all.moved);
    expect(all.items.length).toBeGreaterThan(0);
    expect(eastern.items).toEqual([]);
  });

  it('moves it as one batch: a new version, a new ladder, and the owner hears of it', async () => {
    const admin = await house.as('admin');
    const stale = await admin.post('/calendar/2027:apply', { expectedVersion: 2 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { draft: { version: 1 } } });
    const tried = await play.dryRun(2027);
    const applied = await play.apply(2027, 1);
    expect(applied).toMatchObject({ fromVersion: null, version: 1, moved: tried.moved });
    expect(await play.stored(caseId, 'warning.assess')).toMatchObject([
      { version: 2, end: '2027-01-05', provisional: false, steps: ['1 cancelled', '2 pending'] },
    ]);
    await settle();
    expect(await play.told(caseId)).toEqual([
      `calendar.deadlineMoved ${number}的预警研判由2027-01-04改为2027-01-05届满（2027年日历）`,
    ]);
    const { body } = await (await house.as('mediator')).get('/calendar/2027').expect(200);
    expect(body).toMatchObject({
      published: true,
      inForce: { version: 1, source: '测试用通知' },
      draft: null,
      batches: [{ fromVersion: null, toVersion: 1, moved: tried.moved, appliedBy: '周立（系统管理员）' }],
    });
  });

  it('keeps every batch: the record can neither be changed nor deleted', async () => {
    for (const sql of ['UPDATE calendar_batches SET year = 2028', 'DELETE FROM calendar_batches']) {
      await expect(house.uow.run((tx) => tx.query(sql))).rejects.toThrow(/stays on record/);
    }
  });

  it('is applied by one of two who do it at the same moment', async () => {
    const version = await play.draft(2027, fixedDays(2027, ['2027-01-03'], ['2027-01-02']));
    expect(version).toBe(2);
    const admin = await house.as('admin');
    const apply = async () => admin.post('/calendar/2027:apply', { expectedVersion: version });
    const answers = await Promise.all([apply(), apply()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await play.stored(caseId, 'warning.assess')).toMatchObject([{ version: 3, end: '2027-01-02' }]);
    await settle();
    expect((await play.told(caseId)).filter((told) => told.includes('MovedEarlier'))).toHaveLength(1);
  });

  it('replaces a draft under a new number, so that a number never means two sets of days', async () => {
    const first = await play.draft(2027, fixedDays(2027, ['2027-02-08']));
    const second = await play.draft(2027, fixedDays(2027, ['2027-02-09']));
    expect(second).toBe(first + 1);
    const admin = await house.as('admin');
    await admin.post('/calendar/2027:apply', { expectedVersion: first }).expect(409);
    const stale = { ...fixedDays(2027), source: '测试', verification: 'secondary', expectedVersion: first };
    await admin.put('/calendar/2027', stale).expect(409);
  });

  it('reaches a case that was being opened while the batch ran', async () => {
    const version = await play.draft(2027, later);
    const { uow, app } = house;
    let commit = () => {};
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let opened = () => {};
    const isOpened = new Promise<void>((resolve) => (opened = resolve));
    const opening = uow.run(async (tx) => {
      const id = await app.get(CaseDesk).openAtWindow(tx, await play.mediator(tx), {
        union: '东兰县总工会',
        employer: { name: '某电子厂' },
        entry: {
          type: 'warning.reported',
          occurredOn: '2026-12-31',
          payload: { source: 'hotlineSignal', headcount: 3 },
        },
      });
      opened();
      await mayCommit;
      return id;
    });
    await isOpened;
    await play.apply(2027, version);
    commit();
    const id = await opening;
    expect(await play.stored(id, 'warning.assess')).toMatchObject([{ end: '2027-01-02' }]);
    await settle();
    expect(await play.stored(id, 'warning.assess')).toMatchObject([{ end: '2027-01-05', version: 2 }]);
  });
});

it('a year that a later release brings to people at work is a draft', async () => {
  const standing = async () => {
    const answer = await (await house.as('admin')).get('/calendar/2004').expect(200);
    return answer.body as { published: boolean; draft: { verification: string } | null };
  };
  expect(await standing()).toMatchObject({ published: true, inForce: { verification: 'secondary' } });
  await house.uow.run((tx) => tx.query('DELETE FROM calendars c WHERE c.year = 2004'));
  await house.app.get(ShippedCalendars).onModuleInit();
  expect(await standing()).toMatchObject({ published: false, draft: { verification: 'secondary' } });
});
