import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

/** What the log says went wrong inside, to show beside an unexpected 500. */
const faults = () =>
  JSON.stringify(house.logged().filter((line) => Number(line['level']) >= 50 || line['level'] === 'error'));

const NOON = (day: string) => `${day}T12:00:00+08:00`;

async function openWarning(day: string) {
  await house.clock(NOON(day));
  const supervisor = await house.as('supervisor');
  const answer = await supervisor.post('/cases', {
    union: '临安区总工会',
    employer: { name: '临安某科技公司' },
    entry: { type: 'warning.reported', occurredOn: day, payload: { source: 'hotlineSignal', headcount: 12 } },
  });
  expect(answer.status, answer.text + faults()).toBe(201);
  return answer.body as { id: string; version: number; state: string; number: string };
}

describe('a case over HTTP', () => {
  it('opens with its entry event in one step and shows what may follow', async () => {
    const opened = await openWarning('2023-11-06');
    expect(opened).toMatchObject({ state: 'warning.reported', version: 2, number: '工调〔2023〕000001号' });
    const supervisor = await house.as('supervisor');
    const page = await supervisor.get(`/cases/${opened.id}`).expect(200);
    expect(page.headers['etag']).toBe('"2"');
    const { allowedEvents, deadlines, tracks } = page.body as Record<
      string,
      { type: string; label: string; ruleId: string; end: string; id: string }[]
    >;
    expect(allowedEvents?.map((e) => e.type)).toContain('warning.assessed');
    expect(deadlines?.find((d) => d.ruleId === 'warning.assess')?.end).toBe('2023-11-07');
    expect(tracks?.map((t) => t.id)).toEqual(['t1']);
  });

  it('refuses what is not lawful now with 422, the articles and what is allowed; and writes nothing', async () => {
    const opened = await openWarning('2023-11-06');
    const supervisor = await house.as('supervisor');
    const refused = await supervisor
      .post(
        `/cases/${opened.id}/events`,
        { type: 'warning.corrected', occurredOn: '2023-11-06', expectedVersion: 2 },
        { 'accept-language': 'en' },
      )
      .expect(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect((refused.body as { allowedEvents: string[] }).allowedEvents).toContain('warning.assessed');
    const log = await supervisor.get(`/cases/${opened.id}/events`).expect(200);
    expect((log.body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('names the field of a payload that does not fit', async () => {
    const opened = await openWarning('2023-11-06');
    const supervisor = await house.as('supervisor');
    const refused = await supervisor
      .post(`/cases/${opened.id}/events`, {
        type: 'warning.assessed',
        occurredOn: '2023-11-06',
        payload: { headcount: 0 },
        expectedVersion: 2,
      })
      .expect(400);
    expect(refused.body).toMatchObject({ code: 'VALIDATION_FAILED' });
    const paths = (refused.body as { errors: { path: string }[] }).errors.map((e) => e.path);
    expect(paths.sort()).toEqual(['payload.headcount', 'payload.level']);
  });

  it('answers a stale version with 409 and the newer state, and a repeated key with the first answer', async () => {
    const opened = await openWarning('2023-11-06');
    const supervisor = await house.as('supervisor');
    const body = {
      type: 'warning.assessed',
      occurredOn: '2023-11-06',
      payload: { level: 'orange' },
      expectedVersion: 2,
    };
    const key = { 'idempotency-key': 'assess-once' };
    const first = await supervisor.post(`/cases/${opened.id}/events`, body, key).expect(200);
    const again = await supervisor.post(`/cases/${opened.id}/events`, body, key).expect(200);
    expect(again.body).toEqual(first.body);
    const stale = await supervisor.post(`/cases/${opened.id}/events`, body).expect(409);
    expect(stale.body).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { version: 3, state: 'warning.assessed' },
    });
    const other = await supervisor.post(
      `/cases/${opened.id}/events`,
      { ...body, occurredOn: '2023-11-05' },
      key,
    );
    expect(other.status).toBe(422);
  });

  it('records a deadline that nobody answered, by itself, and verifies its log', async () => {
    const opened = await openWarning('2023-11-06');
    await house.clock('2023-11-08T00:00:01+08:00');
    const supervisor = await house.as('supervisor');
    const page = await supervisor.get(`/cases/${opened.id}`).expect(200);
    const { deadlines, version, tasks } = page.body as {
      version: number;
      deadlines: { ruleId: string; status: string }[];
      tasks: { code: string }[];
    };
    expect(deadlines.find((d) => d.ruleId === 'warning.assess')?.status).toBe('lapsed');
    expect(version).toBe(3);
    expect(tasks.map((t) => t.code)).toContain('lapsed:warning.assess');
    const verdict = await supervisor.get(`/cases/${opened.id}/events:verify`).expect(200);
    expect(verdict.body).toEqual({ ok: true, events: 3 });
  });

  it('lets a fact typed late beat the lapse', async () => {
    const opened = await openWarning('2023-11-06');
    await house.clock('2023-11-08T09:00:00+08:00');
    const supervisor = await house.as('supervisor');
    const late = await supervisor.post(`/cases/${opened.id}/events`, {
      type: 'warning.assessed',
      occurredOn: '2023-11-07',
      payload: { level: 'orange' },
      expectedVersion: 3,
    });
    expect(late.status, late.text).toBe(200);
    const { deadlines, version } = late.body as {
      version: number;
      deadlines: { ruleId: string; status: string }[];
    };
    expect(version).toBe(5);
    expect(deadlines.filter((d) => d.ruleId === 'warning.assess').map((d) => d.status)).toEqual(['met']);
    const verdict = await supervisor.get(`/cases/${opened.id}/events:verify`).expect(200);
    expect(verdict.body).toMatchObject({ ok: true });
  });
});

describe('a warning whose employer is only named', () => {
  it('finds or makes the employer and points to its row', async () => {
    await house.clock(NOON('2023-11-06'));
    const supervisor = await house.as('supervisor');
    const payload = { source: 'hotlineSignal', headcount: 12, employer: '临安某科技公司' };
    const entry = { type: 'warning.reported', occurredOn: '2023-11-06', payload };
    const opened = await supervisor.post('/cases', { union: '临安区总工会', entry });
    expect(opened.status, opened.text).toBe(201);
    const { parties } = opened.body as { parties: { role: string; name: string; employerId: string }[] };
    expect(parties).toMatchObject([{ role: 'employer', name: '临安某科技公司' }]);
    const log = await supervisor.get(`/cases/${(opened.body as { id: string }).id}/events`).expect(200);
    const { items } = log.body as { items: { payload: { employer?: string } }[] };
    expect(items[1]?.payload.employer).toBe(parties[0]?.employerId);
  });
});

describe('what stands behind the ids of a fact', () => {
  const nobody = '018f0000-0000-7000-8000-00000000dead';

  it('is asked before anything is written: agencies', async () => {
    const opened = await openWarning('2023-11-06');
    const supervisor = await house.as('supervisor');
    const body = {
      type: 'warning.shared',
      occurredOn: '2023-11-06',
      payload: { agencies: [nobody] },
      expectedVersion: 2,
    };
    const refused = await supervisor.post(`/cases/${opened.id}/events`, body).expect(400);
    expect(refused.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'payload.agencies' }] });
  });

  it('is asked before anything is written: owners, who must be able to own the case', async () => {
    const opened = await openWarning('2023-11-06');
    const supervisor = await house.as('supervisor');
    const me = (await (await house.as('operator')).get('/auth/me').expect(200)).body as {
      userId?: string;
      id?: string;
    };
    for (const userId of [nobody, me.userId ?? me.id]) {
      const body = {
        type: 'case.assigned',
        occurredOn: '2023-11-06',
        payload: { userId },
        expectedVersion: 2,
      };
      const refused = await supervisor.post(`/cases/${opened.id}/events`, body).expect(400);
      expect(refused.body).toMatchObject({ errors: [{ path: 'payload.userId' }] });
    }
    const unknown = await supervisor.post('/cases', { union: '临安区总工会', ownerId: nobody }).expect(400);
    expect(unknown.body).toMatchObject({ errors: [{ path: 'ownerId' }] });
  });

  it('names the field that holds a character no database keeps', async () => {
    const supervisor = await house.as('supervisor');
    const refused = await supervisor
      .post('/cases', { union: '临安区总工会', employer: { name: 'a\u0000b' } })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ path: 'employer.name' }] });
  });
});
