import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type Client, type House } from '../../support/house.js';
import { Meddler, type Write } from './planted-fault.js';

const DAY = '2023-11-06';

let house: House;
let supervisor: Client;
let meddler: Meddler;
beforeAll(async () => {
  house = await startHouse();
  await house.clock(`${DAY}T12:00:00+08:00`);
  supervisor = await house.as('supervisor');
  meddler = await Meddler.in(house);
});
afterAll(async () => {
  await meddler?.close();
  await house?.close();
});

interface CasePage {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const opening = (employer: string) => ({
  union: '临安区总工会',
  employer: { name: employer },
  worker: { name: '王小明', phone: '13800000001' },
  entry: { type: 'warning.reported', occurredOn: DAY, payload: { headcount: 3 } },
});

const quiet = () => house.clock(`${DAY}T12:00:00+08:00`);

async function opened(): Promise<CasePage> {
  const answer = await supervisor.post('/cases', opening('临安某厂')).expect(201);
  await quiet();
  return answer.body as CasePage;
}

interface Command {
  readonly path: string;
  readonly body: object;
}
const fact = (id: string, type: string, payload: object, expectedVersion = 2): Command => ({
  path: `/cases/${id}/events`,
  body: { type, occurredOn: DAY, payload, expectedVersion },
});

let keys = 0;
const send = ({ path, body }: Command, key = `k${++keys}`) =>
  supervisor.post(path, body, { 'idempotency-key': key });

const COMMANDS: Record<string, { prepare: () => Promise<Command>; writes: readonly Write[] }> = {
  'opening a case with its entry': {
    prepare: () => Promise.resolve({ path: '/cases', body: opening('临安某新厂') }),
    writes: [
      ['idempotency_keys', 'INSERT'],
      ['people', 'INSERT'],
      ['employers', 'INSERT'],
      ['case_numbers', 'INSERT'],
      ['cases', 'INSERT'],
      ['case_parties', 'INSERT'],
      ['case_events', 'INSERT'],
      ['deadlines', 'INSERT'],
      ['escalation_steps', 'INSERT'],
      ['outbox', 'INSERT'],
      ['idempotency_keys', 'UPDATE'],
    ],
  },
  'an event that ends one deadline and opens another': {
    prepare: async () => fact((await opened()).id, 'warning.assessed', { level: 'orange' }),
    writes: [
      ['idempotency_keys', 'INSERT'],
      ['cases', 'UPDATE'],
      ['case_events', 'INSERT'],
      ['deadlines', 'UPDATE'],
      ['deadlines', 'INSERT'],
      ['escalation_steps', 'UPDATE'],
      ['escalation_steps', 'INSERT'],
      ['outbox', 'INSERT'],
      ['idempotency_keys', 'UPDATE'],
    ],
  },
  'an event with words that closes the case': {
    prepare: async () => fact((await opened()).id, 'warning.dismissed', { reason: '查无此事' }),
    writes: [
      ['idempotency_keys', 'INSERT'],
      ['texts', 'INSERT'],
      ['cases', 'UPDATE'],
      ['case_events', 'INSERT'],
      ['deadlines', 'UPDATE'],
      ['escalation_steps', 'UPDATE'],
      ['outbox', 'INSERT'],
      ['idempotency_keys', 'UPDATE'],
    ],
  },
};

describe.each(Object.entries(COMMANDS))('%s is one transaction', (_, { prepare, writes }) => {
  it('fails as a whole at each of its writes and leaves nothing behind; then it is done as a whole', async () => {
    const command = await prepare();
    const key = `again-and-again-${++keys}`;
    await quiet();
    const before = await meddler.contents();
    for (const write of writes) {
      for (const when of ['at once', 'at commit'] as const) {
        const failed = await meddler.during(write, when, () => send(command, key));
        expect(failed.status, `${write.join(' ')} ${when}: the write was not made`).toBe(500);
        expect(failed.body).toMatchObject({ code: 'INTERNAL_ERROR' });
        expect(await meddler.contents(), `${write.join(' ')} ${when}`).toEqual(before);
      }
    }
    const done = await send(command, key);
    expect(done.status, done.text).toBeLessThan(300);
    const after = await meddler.contents();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    const told = ['inbox_items', 'outbox'];
    expect(changed.filter((table) => !told.includes(table)).sort()).toEqual(
      [...new Set(writes.map(([table]) => table))].filter((table) => !told.includes(table)).sort(),
    );
  });

  it('and what is refused leaves nothing either', async () => {
    const { path, body } = await prepare();
    await quiet();
    const before = await meddler.contents();
    const wrong =
      path === '/cases' ? { ...body, union: '没有的工会' } : { ...body, occurredOn: '2030-01-01' };
    const refused = await send({ path, body: wrong });
    expect([400, 422]).toContain(refused.status);
    expect(await meddler.contents()).toEqual(before);
  });
});

describe('two at once', () => {
  it('on one version of a case: one wins, the others are told the newer version', async () => {
    const { id } = await opened();
    for (const version of [2, 3, 4]) {
      const note = fact(id, 'note.added', { text: '记录' }, version);
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(note)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
      for (const { status, body } of answers) {
        if (status === 409)
          expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: version + 1 } });
      }
    }
    await gapFree(id, 5);
  });

  it('with one key: the work is done once and both get its answer', async () => {
    const { id } = await opened();
    const note = fact(id, 'note.added', { text: '记录' });
    const answers = await Promise.all([1, 2, 3].map(() => send(note, 'together')));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    await gapFree(id, 3);
  });

  it('a person and the sweep: the fact of the last day stands, whichever of the two came first', async () => {
    const cases = await Promise.all([1, 2, 3].map(() => opened()));
    const answers = Promise.all(
      cases.map(({ id }) => send(fact(id, 'warning.assessed', { level: 'orange' }))),
    );
    await Promise.all([answers, house.clock('2023-11-08T00:00:01+08:00')]);
    for (const [index, { id }] of cases.entries()) {
      const answer = (await answers)[index];
      const page = (await supervisor.get(`/cases/${id}`).expect(200)).body as CasePage;
      if (answer?.status === 409) {
        expect(answer.body).toMatchObject({ current: { version: 3 } });
        await send(fact(id, 'warning.assessed', { level: 'orange' }, page.version)).expect(200);
      }
      const after = (await supervisor.get(`/cases/${id}`).expect(200)).body as CasePage;
      expect(after.state).toBe('warning.assessed');
      await gapFree(id, after.version);
    }
  });
});

describe('every case made here', () => {
  it('has numbers without gaps, and a snapshot that is the fold of its log', async () => {
    let cursor: string | null = null;
    let checked = 0;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await supervisor.get(`/cases?limit=3${query}`).expect(200)).body as {
        items: CasePage[];
        nextCursor: string | null;
      };
      for (const { id, version } of page.items) {
        await gapFree(id, version);
        checked += 1;
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(checked).toBeGreaterThanOrEqual(9);
  });

  it('would be found out: one changed word in a snapshot or in a log is named', async () => {
    const { id } = await opened();
    await house.uow.run((tx) =>
      tx.query(
        `UPDATE cases SET snapshot = jsonb_set(snapshot, '{tracks,0,state}', '"warning.assessed"') WHERE id = $1`,
        [id],
      ),
    );
    const verdict = await supervisor.get(`/cases/${id}/events:verify`).expect(200);
    expect(verdict.body).toEqual({ ok: false, events: 2, seq: 2, fault: 'snapshot' });
  });
});

async function gapFree(id: string, events: number): Promise<void> {
  const verdict = await supervisor.get(`/cases/${id}/events:verify`).expect(200);
  expect(verdict.body).toEqual({ ok: true, events });
  const log = await supervisor.get(`/cases/${id}/events`).expect(200);
  const { items } = log.body as { items: { seq: number }[] };
  expect(items.map((item) => item.seq)).toEqual(Array.from({ length: events }, (_, index) => index + 1));
}
