import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';
import { faultsOf, fileDonglan, idOfUnion, type TicketAnswer } from './tickets-house.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

/** Records a fact at its instant and answers the page after it. */
async function send(username: string, ticket: TicketAnswer, at: string, type: string, payload?: object) {
  await house.clock(at);
  const client = await house.as(username);
  const body = { type, occurredAt: at, ...(payload && { payload }), expectedVersion: ticket.version };
  const answer = await client.post(`/tickets/${ticket.id}/events`, body);
  expect(answer.status, `${type}: ${answer.text} ${faultsOf(house)}`).toBe(200);
  return answer.body as TicketAnswer;
}

describe('the story of 东兰 over HTTP', () => {
  it('goes from the call to the closed ticket, with a case opened on the way', async () => {
    let ticket = await fileDonglan(house);
    expect(ticket).toMatchObject({ state: 'filed', version: 1, regionCode: '451224', amount: '48505.00' });
    expect(ticket.number).toMatch(/^12351-20250506-\d{6}$/);
    expect(ticket.workers.map((worker) => [worker.name, worker.isCaller])).toEqual([
      ['付某林', true],
      ['工友一', false],
      ['工友二', false],
      ['工友三', false],
    ]);
    const county = await idOfUnion(house, '东兰县总工会');
    ticket = await send('operator', ticket, '2025-05-06T09:20:00+08:00', 'ticket.dispatched', {
      union: county,
    });
    expect(ticket).toMatchObject({ state: 'dispatched', unionId: county });
    expect(ticket.chain.map((union) => union.name)).toEqual(['广西壮族自治区总工会', '东兰县总工会']);
    ticket = await send('specialist', ticket, '2025-05-06T09:41:00+08:00', 'ticket.signedFor');
    ticket = await send('specialist', ticket, '2025-05-06T10:05:00+08:00', 'ticket.workerContacted', {
      how: 'phone',
    });
    ticket = await send('specialist', ticket, '2025-05-06T10:30:00+08:00', 'ticket.verified', {
      agrees: true,
    });
    expect(ticket.state).toBe('handling');

    await house.clock('2025-05-07T09:00:00+08:00');
    const specialist = await house.as('specialist');
    const opened = await specialist.post(`/tickets/${ticket.id}/case`, {});
    expect(opened.status, opened.text + faultsOf(house)).toBe(201);
    expect(opened.body).toMatchObject({ state: 'intake', stage: null, number: '工调〔2025〕000001号' });
    const { id: caseId, ticket: linked } = opened.body as { id: string; ticket: TicketAnswer };
    expect(linked).toMatchObject({ caseId, state: 'handling', version: 6 });
    const [row] = await house.uow.read((reader) =>
      reader.query<{ parties: string; ticket: string }>(
        `SELECT c.ticket_id AS ticket, (SELECT string_agg(coalesce(p.name, e.name), ' ' ORDER BY coalesce(p.name, e.name))
           FROM case_parties q LEFT JOIN people p ON p.id = q.person_id LEFT JOIN employers e ON e.id = q.employer_id
          WHERE q.case_id = c.id) AS parties FROM cases c WHERE c.id = $1`,
        [caseId],
      ),
    );
    expect(row?.ticket).toBe(ticket.id);
    expect(row?.parties.split(' ').sort()).toEqual(
      ['付某林', '工友一', '工友三', '工友二', '广西炬顶新能源有限公司'].sort(),
    );

    ticket = await send('specialist', linked, '2025-05-20T09:00:00+08:00', 'ticket.resolved', {
      outcome: 'solved',
      recovered: '48505.00',
    });
    expect(ticket.state).toBe('audit');
    ticket = await send('auditDesk', ticket, '2025-05-20T11:00:00+08:00', 'ticket.resultAccepted');
    expect(ticket.state).toBe('resolved');
    ticket = await send('operator', ticket, '2025-05-21T10:00:00+08:00', 'ticket.calledBack', {
      reached: true,
      solved: 'yes',
      satisfiedWithResult: 5,
      satisfiedWithHandling: 5,
      confirmsReport: true,
    });
    expect(ticket).toMatchObject({
      state: 'closed',
      outcome: 'solved',
      claimedOutcome: 'solved',
      recovered: '48505.00',
      closedAt: '2025-05-21T02:00:00.000Z',
      closedAs: 'calledBack',
      events: 9,
    });
    expect(ticket.deadlines.filter((deadline) => deadline.status === 'open')).toEqual([]);
    expect(ticket.workers[0]?.callBack).toMatchObject({ solved: 'yes', reached: true });

    const operator = await house.as('operator');
    const verdict = await operator.get(`/tickets/${ticket.id}/events:verify`).expect(200);
    expect(verdict.body).toEqual({ ok: true, events: 9 });
  });

  it('tells whose turn it is, and never the one who moved the ticket', async () => {
    await house.clock('2025-05-21T10:01:00+08:00');
    const notices = await house.uow.read((reader) =>
      reader.query<{ username: string; event: string }>(
        `SELECT u.username, i.params ->> 'event' AS event FROM inbox_items i JOIN users u ON u.id = i.user_id
          WHERE i.subject_type = 'ticket' AND i.kind = 'ticket.recorded' ORDER BY i.created_at, u.username`,
      ),
    );
    expect(notices).toEqual([
      { username: 'specialist', event: 'ticket.dispatched' },
      { username: 'supervisor', event: 'ticket.dispatched' },
      { username: 'auditDesk', event: 'ticket.resolved' },
      { username: 'operator', event: 'ticket.resultAccepted' },
      { username: 'specialist', event: 'ticket.calledBack' },
    ]);
  });
});
