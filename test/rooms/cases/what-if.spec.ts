import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';
import { Meddler } from './planted-fault.js';

let house: House;
let meddler: Meddler;
beforeAll(async () => {
  house = await startHouse();
  meddler = await Meddler.in(house);
});
afterAll(async () => {
  await meddler?.close();
  await house?.close();
});

interface Fact {
  readonly type: string;
  readonly occurredOn: string;
  readonly payload?: object;
}

interface Preview {
  readonly state: string;
  readonly timeline: readonly { on: string; type: string; state: string; ruleId?: string }[];
  readonly doors: readonly { type: string }[];
  readonly deadlines: readonly { ruleId: string; status: string; startOn: string; end: string }[];
}

interface Page extends Pick<Preview, 'state' | 'deadlines'> {
  readonly id: string;
  readonly version: number;
}

const mediator = () => house.as('mediator');

async function ask(id: string, body: object): Promise<Preview> {
  const answer = await (await mediator()).post(`/cases/${id}/events:preview`, body);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Preview;
}

async function record(id: string, fact: Fact): Promise<Page> {
  const { version } = await page(id);
  const answer = await (await mediator()).post(`/cases/${id}/events`, { ...fact, expectedVersion: version });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Page;
}

async function page(id: string): Promise<Page> {
  return (await (await mediator()).get(`/cases/${id}`).expect(200)).body as Page;
}

/** A case of 10,000 yuan of wages, entered at this instant: mediation was asked for on 14 April 2025. */
async function open(at: string): Promise<string> {
  await house.clock(at);
  const opened = await (
    await mediator()
  ).post('/cases', {
    union: '东兰县总工会',
    worker: { name: '韦某' },
    employer: { name: '某服装厂' },
    claims: [{ head: 'wages', amount: '10000.00', relationEndedOn: '2025-03-31' }],
    entry: { type: 'mediation.applied', occurredOn: '2025-04-14' },
  });
  expect(opened.status, opened.text).toBe(201);
  return (opened.body as Page).id;
}

const ACCEPTED = { type: 'mediation.accepted', payload: { organisationType: 'township', bothConsent: true } };

/** … entered on that day, and accepted on the 15th. */
async function inMediation(): Promise<string> {
  const id = await open('2025-04-14T09:00:00+08:00');
  await house.clock('2025-04-15T09:00:00+08:00');
  await record(id, { ...ACCEPTED, occurredOn: '2025-04-15' });
  return id;
}

const SIGNED: Fact = {
  type: 'mediation.agreed',
  occurredOn: '2025-04-18',
  payload: { total: '10000.00', instalments: [{ due: '2025-05-08', amount: '10000.00' }] },
};

/** Every row of every table (logs and outbox among them), and every sequence. */
async function everything(): Promise<Record<string, string>> {
  return { ...(await meddler.contents()), ...(await meddler.sequences()) };
}

/** Runs from the day the file was opened, not from anything in law. */
const OF_THE_FILE = 'nextStep.decide';

const dates = (deadlines: Page['deadlines']) =>
  deadlines
    .filter(({ ruleId }) => ruleId !== OF_THE_FILE)
    .map(({ ruleId, status, startOn, end }) => `${ruleId} ${status} ${startOn} ${end}`)
    .sort();

describe('a what-if', () => {
  it('"if they sign but do not pay by 8 May": every door and date until 2028, and nothing is stored', async () => {
    const id = await inMediation();
    // What recording the last fact posted has been handed on before the rows are compared.
    await house.clock('2025-04-15T09:00:01+08:00');
    const before = await everything();
    const answer = await ask(id, { events: [SIGNED], until: '2028-01-01' });
    expect(await everything()).toEqual(before);

    const claims = answer.timeline.filter(({ ruleId }) => !ruleId?.startsWith('limitation.'));
    expect(claims.map(({ on, type, ruleId, state }) => [on, ruleId ?? type, state])).toEqual([
      ['2025-04-18', 'mediation.agreed', 'mediation.agreed'],
      // 15 days end on 3 May, in the holiday: on the 6th.
      ['2025-05-07', 'review.window', 'mediation.agreed'],
      ['2025-05-09', 'performance.instalment', 'mediation.agreed'],
      // 30 days end on Sunday 18 May.
      ['2025-05-20', 'confirmation.window', 'mediation.agreed'],
    ]);
    expect(answer.doors.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['arbitration.filed', 'performance.defaulted']),
    );
    expect(answer.doors.map(({ type }) => type)).not.toContain('confirmation.applied');
    const left = answer.deadlines.filter(({ status }) => status === 'open');
    expect(left.every(({ end }) => end >= '2028-01-01')).toBe(true);
  });

  it('answers the same as what then happens, day for day', async () => {
    const id = await inMediation();
    const supposed = await ask(id, { events: [SIGNED], until: '2025-07-01' });
    await house.clock('2025-04-18T12:00:00+08:00');
    await record(id, SIGNED);
    await house.clock('2025-07-01T00:00:01+08:00');
    const { items } = (await (await mediator()).get(`/cases/${id}/events`).expect(200)).body as {
      items: { type: string; occurredOn: string; toState: string }[];
    };
    const happened = items
      .slice(3)
      .map(({ type, occurredOn, toState }) => `${occurredOn} ${type} ${toState}`);
    // Workers take lapses that are due together in any order.
    expect(supposed.timeline.map(({ on, type, state }) => `${on} ${type} ${state}`)).toEqual(happened.sort());
    const real = await page(id);
    expect(supposed.state).toBe(real.state);
    expect(dates(supposed.deadlines)).toEqual(dates(real.deadlines));
  });

  it('lets nothing lapse unless a day is named, and names the fact of a sequence that would be refused', async () => {
    const id = await inMediation();
    const paid = { type: 'performance.paid', occurredOn: '2025-05-08', payload: { amount: '10000.00' } };
    const answer = await ask(id, { events: [SIGNED, paid] });
    expect(answer.timeline.map(({ on, state }) => [on, state])).toEqual([
      ['2025-04-18', 'mediation.agreed'],
      ['2025-05-08', 'closed'],
    ]);
    const refused = await (
      await mediator()
    ).post(`/cases/${id}/events:preview`, {
      events: [SIGNED, { type: 'warning.assessed', occurredOn: '2025-05-09', payload: { level: 'red' } }],
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'EVENT_NOT_ALLOWED', at: 1 });
    const tooFar = await (
      await mediator()
    ).post(`/cases/${id}/events:preview`, { events: [], until: '2125-01-01' });
    expect(tooFar.status).toBe(400);
    expect(tooFar.body).toMatchObject({ errors: [{ path: 'until' }] });
  });

  it('changes what a real fact changes: the comparison would see it', async () => {
    const id = await inMediation();
    const before = await everything();
    await house.clock('2025-04-18T12:00:00+08:00');
    await record(id, SIGNED);
    const after = await everything();
    for (const table of ['cases', 'case_events', 'deadlines', 'outbox'])
      expect(after[table]).not.toBe(before[table]);
  });
});

describe('facts learnt late', () => {
  it('open deadlines that are already over: they lapse at once, and the dates are those of a timely record', async () => {
    const timely = await inMediation();
    await house.clock('2025-04-18T12:00:00+08:00');
    await record(timely, SIGNED);
    await house.clock('2025-07-01T09:00:00+08:00');

    const late = await open('2025-07-01T09:00:00+08:00');
    await house.clock('2025-07-01T09:00:01+08:00');
    expect(dates((await page(late)).deadlines)).toEqual([
      'limitation.arbitration open 2025-03-31 2026-04-14',
      'mediation.acceptance lapsed 2025-04-14 2025-04-17',
      'mediation.fromReceipt lapsed 2025-04-14 2025-04-29',
    ]);
    await record(late, { ...ACCEPTED, occurredOn: '2025-04-15' });
    await house.clock('2025-07-01T09:00:02+08:00');
    await record(late, SIGNED);
    await house.clock('2025-07-01T09:00:03+08:00');
    const [then, now] = [await page(timely), await page(late)];
    expect(now.state).toBe(then.state);
    expect(dates(now.deadlines)).toEqual(dates(then.deadlines));
    expect(now.deadlines.find(({ ruleId }) => ruleId === 'performance.instalment')).toMatchObject({
      status: 'lapsed',
      end: '2025-05-08',
    });
    const verdict = await (await mediator()).get(`/cases/${late}/events:verify`).expect(200);
    expect(verdict.body).toMatchObject({ ok: true });
  });
});
