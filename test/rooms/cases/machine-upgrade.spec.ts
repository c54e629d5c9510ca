import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UpgradeCases } from '../../../src/cases/upgrade-cases.js';
import { UpgradeTickets } from '../../../src/tickets/upgrade-tickets.js';
import { startHouse, type House } from '../../support/house.js';

const HASH = 'a'.repeat(64);
const OLD = `machine_version = '0.1', machine_hash = 'of-another-chart'`;

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

interface Stored {
  machine_version: string;
  version: number;
  state: string;
  snapshot: unknown;
  last_event_at: Date;
}

const sql = <Row>(statement: string, params: readonly unknown[] = []) =>
  house.uow.run((tx) => tx.query<Row>(statement, params));

async function stored(table: string, id: string): Promise<Stored> {
  const [row] = await sql<Stored>(`SELECT * FROM ${table} WHERE id = $1`, [id]);
  if (!row) throw new Error(`nothing in ${table}`);
  return row;
}

async function openWarning(): Promise<string> {
  await house.clock('2023-11-06T12:00:00+08:00');
  const answer = await (
    await house.as('supervisor')
  ).post('/cases', {
    union: '临安区总工会',
    employer: { name: '临安某科技公司' },
    entry: { type: 'warning.reported', occurredOn: '2023-11-06', payload: { source: 'hotlineSignal' } },
  });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { id: string }).id;
}

async function fileTicket(): Promise<string> {
  await house.clock('2023-11-06T12:00:00+08:00');
  const answer = await (
    await house.as('operator')
  ).post('/tickets', {
    union: '广西壮族自治区总工会',
    category: 'consultation',
    difficulty: 'ordinary',
    channel: '12351',
  });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { id: string }).id;
}

/** What an older release would have left: its own version, and a snapshot this one would not have made. */
async function age(table: string, id: string): Promise<void> {
  await sql(
    `UPDATE ${table} SET ${OLD}, snapshot = jsonb_set(snapshot, '{facts,region}', '"99"') WHERE id = $1`,
    [id],
  );
}

/** An event of a release this one knows nothing of, lawfully numbered. */
async function ageBeyondReading(id: string): Promise<number> {
  const { version } = await stored('cases', id);
  const seq = version + 1;
  await sql(
    `INSERT INTO case_events (subject_id, seq, id, type, occurred_on, recorded_at, actor_role, payload, from_state,
       to_state, machine_version, rules_version, calendar_version, prev_hash, hash)
     VALUES ($1, $2, gen_random_uuid(), 'warning.forgotten', '2023-11-06', '2023-11-06T04:00:00Z', 'mediator', '{}',
       'x', 'x', '0.1', '1', '1', '${HASH}', '${HASH}')`,
    [id, seq],
  );
  await sql(`UPDATE cases SET ${OLD}, version = $2 WHERE id = $1`, [id, seq]);
  return seq;
}

const ASSESSED = { type: 'warning.assessed', occurredOn: '2023-11-06', payload: { level: 'orange' } };

describe('a case of an older machine', () => {
  it('is folded again from its log by the next command, which saves it', async () => {
    const id = await openWarning();
    await age('cases', id);
    const supervisor = await house.as('supervisor');
    const answer = await supervisor.post(`/cases/${id}/events`, { ...ASSESSED, expectedVersion: 2 });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ version: 3, state: 'warning.assessed', region: '330112' });
    expect((await stored('cases', id)).machine_version).not.toBe('0.1');
    const verdict = await supervisor.get(`/cases/${id}/events:verify`).expect(200);
    expect(verdict.body).toEqual({ ok: true, events: 3 });
  });

  it('is folded again by a what-if, which saves nothing', async () => {
    const id = await openWarning();
    await sql(
      `UPDATE cases SET ${OLD}, snapshot = jsonb_set(snapshot, '{tracks,0,state}', '"intake"') WHERE id = $1`,
      [id],
    );
    const answer = await (await house.as('supervisor')).post(`/cases/${id}/events:preview`, ASSESSED);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ state: 'warning.assessed' });
    expect((await stored('cases', id)).machine_version).toBe('0.1');
  });

  it('that this machine cannot fold can be read and takes no facts; the log says so once', async () => {
    const id = await openWarning();
    const seq = await ageBeyondReading(id);
    const supervisor = await house.as('supervisor');
    for (const tries of [1, 2]) {
      const answer = await supervisor.post(
        `/cases/${id}/events`,
        { ...ASSESSED, expectedVersion: seq },
        { 'accept-language': 'en' },
      );
      expect(answer.status, `${tries} ${answer.text}`).toBe(503);
      expect(answer.body).toMatchObject({
        code: 'MACHINE_UPGRADE_FAILED',
        seq,
        cause: { code: 'EVENT_UNKNOWN' },
      });
      expect((answer.body as { detail: string }).detail).toContain(`event ${seq}`);
    }
    await supervisor.post(`/cases/${id}/events:preview`, ASSESSED).expect(503);
    const told = house.logged().filter((line) => line['id'] === id && line['level'] === 'error');
    expect(told).toMatchObject([{ kind: 'case', seq, code: 'EVENT_UNKNOWN', from: '0.1' }]);
    const page = await supervisor.get(`/cases/${id}`).expect(200);
    expect(page.body).toMatchObject({ state: 'warning.reported', version: seq });
    await supervisor.get(`/cases/${id}/events`).expect(200);
  });
});

describe('all that is stored under an older machine', () => {
  it('is upgraded in batches, its last event where it was; what does not fold is left alone', async () => {
    const [good, bad, ticket] = [await openWarning(), await openWarning(), await fileTicket()];
    await age('cases', good);
    await ageBeyondReading(bad);
    await age('tickets', ticket);
    const before = { good: await stored('cases', good), bad: await stored('cases', bad) };
    await house.clock('2023-11-06T18:00:00+08:00');

    const cases = await house.app.get(UpgradeCases).upgradeAll();
    expect(cases.refused).toBeGreaterThanOrEqual(1);
    expect(await stored('cases', bad)).toEqual(before.bad);
    const after = await stored('cases', good);
    expect(after).toMatchObject({
      version: 2,
      state: 'warning.reported',
      snapshot: { facts: { region: '330112' } },
      last_event_at: before.good.last_event_at,
    });
    expect(after.machine_version).not.toBe('0.1');

    expect(await house.app.get(UpgradeTickets).upgradeAll()).toEqual({ upgraded: 1, refused: 0 });
    expect(await stored('tickets', ticket)).not.toMatchObject({ machine_version: '0.1' });
    expect(await house.app.get(UpgradeTickets).upgradeAll()).toEqual({ upgraded: 0, refused: 0 });
    const verdict = await (await house.as('operator')).get(`/tickets/${ticket}/events:verify`).expect(200);
    expect(verdict.body).toMatchObject({ ok: true });
  });

  it('a ticket is folded again by the next command too', async () => {
    const ticket = await fileTicket();
    await age('tickets', ticket);
    const answer = await (
      await house.as('operator')
    ).post(`/tickets/${ticket}/events`, {
      type: 'ticket.answeredOnTheSpot',
      payload: { answer: '已答复' },
      expectedVersion: 1,
    });
    expect(answer.status, answer.text).toBe(200);
    const after = await stored('tickets', ticket);
    expect(after.machine_version).not.toBe('0.1');
    expect(after.snapshot).not.toMatchObject({ facts: { region: '99' } });
  });
});
