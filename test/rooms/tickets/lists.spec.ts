import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';
import { fileDonglan, handledDonglan, idOfUnion, record, type TicketAnswer } from './tickets-house.js';

interface Item {
  readonly id: string;
  readonly number: string;
  readonly urgency: string;
  readonly overdue: boolean;
  readonly filedAt: string;
}

let house: House;
const filed: Record<string, TicketAnswer> = {};
beforeAll(async () => {
  house = await startHouse();
  const at = (minute: string) => `2025-05-06T09:${minute}:00+08:00`;
  const plain = { claims: [{ head: 'injuryMedical' }] };
  filed['first'] = await fileDonglan(house, { caller: { name: '付某林', phone: '13800138000' } }, at('05'));
  filed['urgent'] = await fileDonglan(house, { ...plain, urgency: 'urgent' }, at('10'));
  filed['asked'] = await fileDonglan(house, { ...plain, category: 'consultation' }, at('15'));
  filed['handled'] = await handledDonglan(house, { occurredAt: at('00'), employer: { name: '另一公司' } });
});
afterAll(() => house?.close());

async function list(query = '', username = 'operator'): Promise<Item[]> {
  const client = await house.as(username);
  return ((await client.get(`/tickets${query}`).expect(200)).body as { items: Item[] }).items;
}

const named = (items: readonly Item[]) =>
  items.map(({ id }) => Object.keys(filed).find((name) => filed[name]?.id === id));

describe('the list of tickets', () => {
  it('shows the newest first, the oldest first, or the queue with the urgent ones ahead', async () => {
    expect(named(await list())).toEqual(['asked', 'urgent', 'first', 'handled']);
    expect(named(await list('?sort=filedAt'))).toEqual(['handled', 'first', 'urgent', 'asked']);
    expect(named(await list('?sort=queue'))).toEqual(['urgent', 'handled', 'first', 'asked']);
  });

  it.each(['-filedAt', 'filedAt', 'queue'])(
    'turns pages of %s without losing or doubling a row',
    async (sort) => {
      const client = await house.as('operator');
      const whole = named(await list(`?sort=${sort}`));
      const seen: Item[] = [];
      let cursor = '';
      for (let page = 0; page < 10; page += 1) {
        const answer = await client.get(`/tickets?sort=${sort}&limit=1${cursor}`).expect(200);
        const { items, nextCursor } = answer.body as { items: Item[]; nextCursor: string | null };
        seen.push(...items);
        if (nextCursor === null) break;
        cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
      }
      expect(named(seen)).toEqual(whole);
      const other = sort === 'queue' ? 'filedAt' : 'queue';
      await client.get(`/tickets?sort=${other}${cursor}`).expect(400);
    },
  );

  it('filters by state, category, urgency, owner, closing, and by the union a ticket lies with', async () => {
    expect(named(await list('?state=handling'))).toEqual(['handled']);
    expect(named(await list('?category=consultation'))).toEqual(['asked']);
    expect(named(await list('?urgency=urgent'))).toEqual(['urgent']);
    expect(named(await list('?mine=true', 'specialist'))).toEqual(['handled']);
    expect(named(await list('?mine=true'))).toEqual([]);
    expect(named(await list('?open=false'))).toEqual([]);
    const county = await idOfUnion(house, '东兰县总工会');
    expect(named(await list(`?union=${county}`))).toEqual(['handled']);
    const province = await idOfUnion(house, '广西壮族自治区总工会');
    expect(await list(`?union=${province}`)).toHaveLength(4);
    expect(named(await list('', 'specialist'))).toEqual(['handled']);
    expect(await list('', 'admin')).toEqual([]);
  });

  it('says what is overdue at business time', async () => {
    expect(named(await list('?overdue=true'))).toEqual([]);
    await house.clock('2025-05-06T09:36:00+08:00');
    expect(named(await list('?overdue=true&sort=filedAt'))).toEqual(['first', 'urgent']);
    expect((await list('?state=handling'))[0]).toMatchObject({ overdue: false });
  });
});

describe('likely duplicates', () => {
  const find = async (signs: object) => {
    const client = await house.as('operator');
    const { body } = await client.post('/tickets/duplicates', signs).expect(200);
    return body as { items: { id: string; matches: string[] }[] };
  };

  it('finds the same telephone, and the same employer with the same head of claim', async () => {
    expect((await find({ phone: '138-0013-8000' })).items).toMatchObject([
      { id: filed['first']?.id, matches: ['phone'] },
    ]);
    const employer = '广西炬顶新能源有限责任公司';
    expect((await find({ employer, claimHead: 'wages' })).items).toMatchObject([{ id: filed['first']?.id }]);
    expect((await find({ employer, claimHead: 'overtime' })).items).toEqual([]);
    const both = await find({ employer, claimHead: 'wages', phone: '13800138000' });
    expect(both.items).toMatchObject([{ matches: ['employer', 'phone'] }]);
    expect((await find({})).items).toEqual([]);
  });

  it('forgets after 180 days, and leaves voided tickets out', async () => {
    const twin = await fileDonglan(house, { caller: { name: '覃某锋', phone: '13700137000' } });
    expect((await find({ phone: '13700137000' })).items).toHaveLength(1);
    await house.clock('2025-11-02T09:04:00+08:00');
    expect((await find({ phone: '13700137000' })).items).toHaveLength(1);
    await house.clock('2025-11-02T09:06:00+08:00');
    expect((await find({ phone: '13700137000' })).items).toEqual([]);
    await house.clock('2025-05-06T09:40:00+08:00');
    await record(house, 'operator', twin, 'ticket.voided', {
      ground: 'duplicate',
      ticket: filed['first']?.id,
    });
    expect((await find({ phone: '13700137000' })).items).toEqual([]);
  });
});

describe('the charts as data', () => {
  it('shows states, transitions, events and clocks of the ticket in the language of the reader', async () => {
    const client = await house.as('mediator');
    const { body } = await client.get('/statechart/ticket').set('accept-language', 'en').expect(200);
    const chart = body as {
      states: {
        id: string;
        label: string;
        transitions: { event: string; target: string | null }[];
        clocks: string[];
      }[];
      events: { type: string; roles: string[] }[];
      clocks: { ruleId: string; openedBy: string[]; metBy: string[] }[];
    };
    expect(chart.states).toHaveLength(11);
    const audit = chart.states.find((state) => state.id === 'audit');
    expect(audit).toMatchObject({ clocks: ['ticket.audit'] });
    expect(audit?.transitions).toContainEqual(
      expect.objectContaining({ event: 'ticket.resultReturned', target: 'reworking' }),
    );
    expect(chart.events.find((event) => event.type === 'ticket.resultAccepted')?.roles).toContain(
      'auditDesk',
    );
    expect(chart.clocks.find((clock) => clock.ruleId === 'ticket.signFor')).toMatchObject({
      openedBy: ['ticket.dispatched', 'ticket.forwarded', 'ticket.objectionUpheld', 'ticket.objectionDenied'],
      metBy: ['ticket.signedFor'],
    });
    expect(chart.clocks).toHaveLength(12);
  });

  it('shows those of the case', async () => {
    const client = await house.as('operator');
    const { body } = await client.get('/statechart/case').expect(200);
    const chart = body as {
      states: { id: string; stage: string | null; transitions: { event: string; target: string | null }[] }[];
      regions: { id: string }[];
      clocks: { ruleId: string }[];
    };
    const intake = chart.states.find((state) => state.id === 'intake');
    expect(intake?.transitions).toContainEqual(
      expect.objectContaining({ event: 'mediation.applied', target: 'mediation.applied' }),
    );
    expect(chart.states.find((state) => state.id === 'mediation.applied')?.stage).toBe('mediation');
    expect(chart.regions.map((region) => region.id)).toContain('custody');
    expect(chart.clocks.map((clock) => clock.ruleId)).toContain('warning.assess');
  });
});
