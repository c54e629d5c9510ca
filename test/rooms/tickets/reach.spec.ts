import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../src/identity/index.js';
import { startHouse, type House } from '../../support/house.js';
import {
  faultsOf,
  fileDonglan,
  handledDonglan,
  idOfUnion,
  plantUnion,
  record,
  staff,
  type TicketAnswer,
} from './tickets-house.js';

let house: House;
let third: ReadonlyMap<Role, string>;
beforeAll(async () => {
  house = await startHouse();
  third = await staff(house, await plantUnion(house, '河池市总工会', '巴马县总工会', '451227'), ROLES);
});
afterAll(() => house?.close());

const as = (role: Role) => house.as(third.get(role) ?? '');

describe('a third county', () => {
  it('sees, counts, guesses and changes nothing of a ticket, in any role', async () => {
    const ticket = await handledDonglan(house, { caller: { name: '付某林', phone: '13800138000' } });
    for (const role of ROLES) {
      const client = await as(role);
      const list = await client.get('/tickets').expect(200);
      expect(list.body, role).toEqual({ items: [], nextCursor: null });
      for (const path of ['', '/events', '/events:verify', '/deadlines']) {
        await client.get(`/tickets/${ticket.id}${path}`).expect(404);
      }
      const event = { type: 'ticket.suspended', payload: { reason: '试' }, expectedVersion: ticket.version };
      await client.post(`/tickets/${ticket.id}/events`, event).expect(404);
      const opened = await client.post(`/tickets/${ticket.id}/case`, {});
      expect([403, 404], role).toContain(opened.status);
      const alike = await client.post('/tickets/duplicates', { phone: '138 0013 8000' }).expect(200);
      expect(alike.body, role).toEqual({ items: [] });
    }
    const operator = await house.as('operator');
    const alike = await operator.post('/tickets/duplicates', { phone: '+86 138-0013-8000' }).expect(200);
    expect(alike.body).toMatchObject({ items: [{ id: ticket.id, matches: ['phone'] }] });
  });

  it('sees a ticket once it is asked to assist, and may answer for itself only', async () => {
    const ticket = await handledDonglan(house);
    const unionId = await idOfUnion(house, '巴马县总工会');
    const asked = await record(house, 'specialist', ticket, 'ticket.assistAsked', { union: unionId });
    const assistant = await as('specialist');
    const page = await assistant.get(`/tickets/${ticket.id}`).expect(200);
    const types = (page.body as TicketAnswer).allowedEvents.map((event) => event.type);
    expect(types).toEqual(['ticket.assistAnswered']);
    const other = await idOfUnion(house, '东兰县总工会');
    const answer = { type: 'ticket.assistAnswered', expectedVersion: asked.version };
    await assistant
      .post(`/tickets/${ticket.id}/events`, { ...answer, payload: { union: other } })
      .expect(403);
    const done = await assistant.post(`/tickets/${ticket.id}/events`, {
      ...answer,
      payload: { answer: '已核' },
    });
    expect(done.status, done.text + faultsOf(house)).toBe(200);
  });
});

describe('rights', () => {
  it('refuses with 403 what a role or a place may not record, and offers only what it may', async () => {
    const ticket = await fileDonglan(house);
    const union = await idOfUnion(house, '东兰县总工会');
    const dispatch = { type: 'ticket.dispatched', payload: { union }, expectedVersion: 1 };
    const province = await idOfUnion(house, '广西壮族自治区总工会');
    const provincial = await staff(house, province, ['auditor', 'mediator']);
    for (const role of ['auditor', 'mediator'] as const) {
      const client = await house.as(provincial.get(role) ?? '');
      const refused = await client.post(`/tickets/${ticket.id}/events`, dispatch).expect(403);
      expect(refused.body).toMatchObject({ code: 'FORBIDDEN_ROLE' });
      const page = await client.get(`/tickets/${ticket.id}`).expect(200);
      expect((page.body as TicketAnswer).allowedEvents).toEqual([]);
    }
    const dispatched = await record(house, 'operator', ticket, 'ticket.dispatched', { union });
    const sign = { type: 'ticket.signedFor', expectedVersion: dispatched.version };
    await (await house.as('operator')).post(`/tickets/${ticket.id}/events`, sign).expect(403);
    const page = await (await house.as('specialist')).get(`/tickets/${ticket.id}`).expect(200);
    const { allowedEvents } = page.body as TicketAnswer;
    expect(allowedEvents.map((event) => event.type)).toEqual([
      'ticket.signedFor',
      'ticket.objected',
      'ticket.forwarded',
    ]);
    expect(allowedEvents[0]).toMatchObject({ label: '签收', payloadSchema: { type: 'object' } });
  });

  it('has the result checked by nobody of the handling union', async () => {
    const county = await idOfUnion(house, '东兰县总工会');
    const local = await staff(house, county, ['auditDesk']);
    const handled = await handledDonglan(house);
    const resolved = await record(house, 'specialist', handled, 'ticket.resolved', { outcome: 'solved' });
    const accept = { type: 'ticket.resultAccepted', expectedVersion: resolved.version };
    const inside = await house.as(local.get('auditDesk') ?? '');
    await inside.post(`/tickets/${resolved.id}/events`, accept).expect(403);
    const accepted = await record(house, 'auditDesk', resolved, 'ticket.resultAccepted');
    expect(accepted.state).toBe('resolved');
  });

  it('shows a confidential ticket to its owner, supervisors and whoever filed it, to nobody else', async () => {
    const colleagues = await staff(house, await plantUnion(house, '河池市总工会', '凤山县总工会', '451223'), [
      'specialist',
      'supervisor',
    ]);
    const ticket = await fileDonglan(house, { confidential: true });
    expect(ticket).toMatchObject({ confidential: true });
    const union = await idOfUnion(house, '凤山县总工会');
    const dispatched = await record(house, 'operator', ticket, 'ticket.dispatched', { union });
    const specialist = await house.as(colleagues.get('specialist') ?? '');
    await specialist.get(`/tickets/${ticket.id}`).expect(404);
    await (await house.as('auditDesk')).get(`/tickets/${ticket.id}`).expect(404);
    expect((await specialist.get('/tickets').expect(200)).body).toMatchObject({ items: [] });
    const [person] = await house.uow.read((reader) =>
      reader.query<{ id: string }>('SELECT u.id FROM users u WHERE u.username = $1', [
        colleagues.get('specialist'),
      ]),
    );
    const signed = { type: 'ticket.signedFor', expectedVersion: dispatched.version };
    const supervisor = await house.as(colleagues.get('supervisor') ?? '');
    const done = await supervisor.post(`/tickets/${ticket.id}/events`, {
      ...signed,
      payload: { owner: person?.id },
    });
    expect(done.status, done.text + faultsOf(house)).toBe(200);
    await specialist.get(`/tickets/${ticket.id}`).expect(200);
    await (await house.as('operator')).get(`/tickets/${ticket.id}`).expect(200);
  });
});
