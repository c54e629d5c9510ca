import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';
import {
  DONGLAN,
  faultsOf,
  fileDonglan,
  FILED_AT,
  handledDonglan,
  idOfUnion,
  plantUnion,
  record,
  type TicketAnswer,
} from './tickets-house.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

interface Problem {
  readonly code: string;
  readonly reason?: string;
  readonly detail: string;
  readonly allowedEvents?: readonly string[];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const pathsOf = (body: unknown) => ((body as Problem).errors ?? []).map((error) => error.path).sort();

async function count(table: 'tickets' | 'cases'): Promise<number> {
  const [row] = await house.uow.read((reader) =>
    reader.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`),
  );
  return row?.n ?? -1;
}

describe('filing', () => {
  it('files once for one key, and refuses the key with another body', async () => {
    await house.clock(FILED_AT);
    const operator = await house.as('operator');
    const key = { 'idempotency-key': 'double-click' };
    const first = await operator.post('/tickets', DONGLAN, key).expect(201);
    const before = await count('tickets');
    const second = await operator.post('/tickets', DONGLAN, key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(await count('tickets')).toBe(before);
    await operator.post('/tickets', { ...DONGLAN, urgency: 'urgent' }, key).expect(422);
  });

  it('names every field at fault', async () => {
    const operator = await house.as('operator');
    const bad = {
      ...DONGLAN,
      category: 'gossip',
      caller: { name: '付某林', phone: 'ask him', idNumber: '451224199001011234' },
      employer: { name: '广西炬顶新能源有限公司', uscc: '91450000XXXXXXXXXX' },
      workers: [{ name: '付某林', amount: '12' }, { phone: '13800138000' }],
      claims: [{ head: 'wages', amount: '-1.00' }],
      pet: 'cat',
    };
    const refused = await operator.post('/tickets', bad, { 'accept-language': 'en' }).expect(400);
    expect(pathsOf(refused.body)).toEqual([
      'caller.idNumber',
      'caller.phone',
      'category',
      'claims.0.amount',
      'employer.uscc',
      'pet',
      'workers.0.amount',
      'workers.1.name',
    ]);
    const words = (refused.body as Problem).errors?.find((error) => error.path === 'caller.phone')?.message;
    expect(words).toBe('must be a telephone number');
  });

  it('takes an anonymous caller, and makes a caller who names no workers the worker', async () => {
    const unknown = await fileDonglan(house, { caller: undefined, workers: undefined });
    expect(unknown).toMatchObject({ caller: null, workers: [] });
    const phoneOnly = await fileDonglan(house, { caller: { phone: '13900139000' }, workers: undefined });
    expect(phoneOnly.caller).toMatchObject({ name: '匿名', phone: '*******9000' });
    expect(phoneOnly.workers).toMatchObject([{ name: '匿名', isCaller: true }]);
    const asking = await fileDonglan(house, { category: 'consultation', workers: undefined });
    expect(asking).toMatchObject({ caller: { name: '付某林', worker: null }, workers: [] });
  });

  it('refuses a call from the future, and to guess between two unions', async () => {
    await house.clock(FILED_AT);
    const operator = await house.as('operator');
    const late = { ...DONGLAN, occurredAt: '2025-05-06T09:06:00+08:00' };
    const refused = await operator.post('/tickets', late).expect(422);
    expect(refused.body).toMatchObject({ code: 'DATE_IN_FUTURE', errors: [{ path: 'occurredAt' }] });
    expect((refused.body as Problem).detail).not.toContain('{');
    const nowhere = await operator.post('/tickets', { ...DONGLAN, workplace: undefined }).expect(400);
    expect(pathsOf(nowhere.body)).toEqual(['union']);
    await (await house.as('mediator')).post('/tickets', DONGLAN).expect(403);
  });
});

describe('facts', () => {
  it('answers a stale version with 409 and the newer page, and writes nothing', async () => {
    const ticket = await fileDonglan(house);
    const union = await idOfUnion(house, '东兰县总工会');
    await record(house, 'operator', ticket, 'ticket.dispatched', { union });
    const operator = await house.as('operator');
    const again = { type: 'ticket.dispatched', payload: { union }, expectedVersion: 1 };
    const stale = await operator.post(`/tickets/${ticket.id}/events`, again).expect(409);
    expect(stale.body).toMatchObject({
      code: 'VERSION_CONFLICT',
      current: { version: 2, state: 'dispatched', number: ticket.number },
    });
    const log = await operator.get(`/tickets/${ticket.id}/events`).expect(200);
    expect((log.body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('refuses what the chart does not allow with what it does, and what a guard bars with its words', async () => {
    const ticket = await fileDonglan(house);
    const operator = await house.as('operator');
    const early = {
      type: 'ticket.calledBack',
      payload: { reached: true, solved: 'yes' },
      expectedVersion: 1,
    };
    const refused = await operator.post(`/tickets/${ticket.id}/events`, early).expect(422);
    expect(refused.body).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect((refused.body as Problem).allowedEvents).toEqual(['ticket.dispatched', 'ticket.voided']);
    const onTheSpot = { type: 'ticket.answeredOnTheSpot', payload: {}, expectedVersion: 1 };
    const barred = await operator.post(`/tickets/${ticket.id}/events`, onTheSpot).expect(422);
    expect(barred.body).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'answerableOnTheSpot',
      detail: '只有问题咨询和意见建议可以直接答复办结',
    });
  });

  it('names the field of a payload that does not fit, and of an id with nothing behind it', async () => {
    const ticket = await fileDonglan(house);
    const operator = await house.as('operator');
    const send = async (payload: object, type = 'ticket.dispatched') => {
      const body = { type, payload, expectedVersion: 1 };
      return pathsOf((await operator.post(`/tickets/${ticket.id}/events`, body).expect(400)).body);
    };
    expect(await send({ union: '东兰县总工会' })).toEqual(['payload.union']);
    expect(await send({ union: '00000000-0000-4000-8000-000000000000' })).toEqual(['payload.union']);
    expect(await send({ union: await idOfUnion(house, '临安区总工会') })).toEqual(['payload.union']);
    expect(await send({}, 'ticket.sung')).toEqual(['type']);
    const county = await idOfUnion(house, '东兰县总工会');
    const dispatched = await record(house, 'operator', ticket, 'ticket.dispatched', { union: county });
    const specialist = await house.as('specialist');
    const post = async (type: string, payload: object) => {
      const body = { type, payload, expectedVersion: dispatched.version };
      return pathsOf((await specialist.post(`/tickets/${ticket.id}/events`, body).expect(400)).body);
    };
    const [stranger] = await house.uow.read((reader) =>
      reader.query<{ id: string }>("SELECT u.id FROM users u WHERE u.username = 'operator'"),
    );
    expect(await post('ticket.signedFor', { owner: stranger?.id })).toEqual(['payload.owner']);
    expect(await post('ticket.forwarded', { union: await idOfUnion(house, '河池市总工会') })).toEqual([
      'payload.union',
    ]);
    const township = await plantUnion(house, '东兰县总工会', '东兰县某镇总工会', '451224100', 'township');
    const forwarded = await record(house, 'specialist', dispatched, 'ticket.forwarded', { union: township });
    expect(forwarded.chain.map((union) => union.name)).toEqual([
      '广西壮族自治区总工会',
      '东兰县总工会',
      '东兰县某镇总工会',
    ]);
  });

  it('keeps words out of the log and gives them back beside it', async () => {
    const ticket = await handledDonglan(house);
    const suspended = await record(house, 'specialist', ticket, 'ticket.suspended', {
      reason: '等待劳动监察答复',
    });
    expect(suspended.deadlines.filter((deadline) => deadline.status === 'open')).not.toEqual([]);
    const log = await (await house.as('specialist')).get(`/tickets/${ticket.id}/events`).expect(200);
    const { items, texts } = log.body as {
      items: { type: string; payload: { reason?: { textId: string } } }[];
      texts: Record<string, string>;
    };
    expect(JSON.stringify(items)).not.toContain('等待');
    expect(texts[items.at(-1)?.payload.reason?.textId ?? '']).toBe('等待劳动监察答复');
  });

  it('lets a supervisor correct a fact and keeps the log verifiable', async () => {
    const ticket = await handledDonglan(house);
    const corrected = await record(house, 'supervisor', ticket, 'fact.corrected', {
      seq: 4,
      reason: '方式记错',
      payload: { how: 'visit' },
    });
    expect(corrected).toMatchObject({ state: 'handling', version: 6 });
    const verdict = await (
      await house.as('supervisor')
    )
      .get(`/tickets/${ticket.id}/events:verify`)
      .expect(200);
    expect(verdict.body).toEqual({ ok: true, events: 6 });
  });
});

describe('the case of a ticket', () => {
  it('is one, however often and by however many it is asked for', async () => {
    const ticket = await handledDonglan(house);
    const before = await count('cases');
    const [specialist, mediator] = [await house.as('specialist'), await house.as('mediator')];
    const answers = await Promise.all([
      specialist.post(`/tickets/${ticket.id}/case`, {}),
      mediator.post(`/tickets/${ticket.id}/case`, {}),
      specialist.post(`/tickets/${ticket.id}/case`, {}),
    ]);
    expect(answers.map((answer) => answer.status).sort(), faultsOf(house)).toEqual([200, 200, 201]);
    const ids = answers.map((answer) => (answer.body as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
    expect(await count('cases')).toBe(before + 1);
    const page = (await specialist.get(`/tickets/${ticket.id}`).expect(200)).body as TicketAnswer;
    expect(page).toMatchObject({ caseId: ids[0], version: ticket.version + 1 });
    expect(page).toMatchObject({ cases: [{ id: ids[0], state: 'intake' }] });
  });

  it('is opened with its entry event, or not at all', async () => {
    const ticket = await handledDonglan(house);
    const before = await count('cases');
    const specialist = await house.as('specialist');
    const wrong = { entry: { type: 'mediation.accepted', occurredOn: '2025-05-06', payload: {} } };
    const refused = await specialist.post(`/tickets/${ticket.id}/case`, wrong).expect(422);
    expect(refused.body).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect(await count('cases')).toBe(before);
    const right = { entry: { type: 'mediation.applied', occurredOn: '2025-05-06', payload: {} } };
    const opened = await specialist.post(`/tickets/${ticket.id}/case`, right);
    expect(opened.status, opened.text + faultsOf(house)).toBe(201);
    expect(opened.body).toMatchObject({ state: 'mediation.applied', stage: 'mediation' });
  });

  it('is refused by a ticket nobody handles yet, in the words of the ticket', async () => {
    const ticket = await fileDonglan(house);
    const union = await idOfUnion(house, '东兰县总工会');
    await record(house, 'operator', ticket, 'ticket.dispatched', { union });
    const specialist = await house.as('specialist');
    // The entry is not lawful either; what the ticket refuses comes first.
    const wish = { entry: { type: 'mediation.accepted', occurredOn: '2025-05-06' } };
    const refused = await specialist.post(`/tickets/${ticket.id}/case`, wish).expect(422);
    expect(refused.body).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect((refused.body as Problem).allowedEvents).toContain('ticket.signedFor');
    await (await house.as('operator')).post(`/tickets/${ticket.id}/case`, {}).expect(403);
  });

  it('may be one that is there already, within reach', async () => {
    const [first, second] = [await handledDonglan(house), await handledDonglan(house)];
    const specialist = await house.as('specialist');
    const { id } = (await specialist.post(`/tickets/${first.id}/case`, {}).expect(201)).body as {
      id: string;
    };
    const linked = await specialist.post(`/tickets/${second.id}/case`, { caseId: id });
    expect(linked.status, linked.text + faultsOf(house)).toBe(201);
    expect(linked.body).toMatchObject({ id, ticket: { caseId: id } });
    await specialist.post(`/tickets/${second.id}/case`, { caseId: id }).expect(200);
    const nothing = { caseId: '00000000-0000-4000-8000-000000000000' };
    const refused = await specialist.post(`/tickets/${first.id}/case`, nothing).expect(400);
    expect(pathsOf(refused.body)).toEqual(['payload.caseId']);
    const version = (linked.body as { ticket: TicketAnswer }).ticket.version;
    const claimed = { type: 'ticket.caseOpened', payload: { caseId: id }, expectedVersion: version };
    await specialist.post(`/tickets/${second.id}/events`, claimed).expect(400);
  });
});
