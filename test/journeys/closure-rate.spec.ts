import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../support/house.js';
import { readStory, StoryPlay, type TicketPage } from '../support/story.js';

let house: House;
let story: StoryPlay;
beforeAll(async () => {
  house = await startHouse();
  story = await new StoryPlay(house, readStory('donglan-wages')).all();
});
afterAll(() => house?.close());

interface Answer {
  numerator: number;
  denominator: number;
  rate: number | null;
  onTime: { numerator: number; denominator: number };
  firstTime: { numerator: number; denominator: number };
  definition: { id: string; words: string };
  items: string;
  groups: { key: string; label: string; numerator: number; denominator: number }[];
}

async function mayOf2025(as = 'supervisor', query = ''): Promise<Answer> {
  const client = await house.as(as);
  const answer = await client.get(`/reports/closure-rate?from=2025-05-01&to=2025-05-31${query}`);
  expect(
    answer.status,
    JSON.stringify(
      house
        .logged()
        .filter((line) => line['level'] === 'error')
        .at(-1),
    ),
  ).toBe(200);
  return answer.body as Answer;
}

/** The list behind a figure, page by page, two at a time. */
async function itemsOf(answer: Answer): Promise<{ number: string; closed: boolean; onTime: boolean }[]> {
  const client = await house.as('supervisor');
  const items: { number: string; closed: boolean; onTime: boolean }[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = (await client.get(`${answer.items.replace('/api/v1', '')}&limit=2${more}`).expect(200))
      .body as {
      items: typeof items;
      nextCursor: string | null;
    };
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

async function ticketNow(id: string): Promise<TicketPage> {
  return (await (await house.as('supervisor')).get(`/tickets/${id}`).expect(200)).body as TicketPage;
}

describe('the closure rate of the demo county', () => {
  it('counts the story as one due, closed on time, and says how it is defined', async () => {
    const answer = await mayOf2025();
    expect(answer).toMatchObject({
      numerator: 1,
      denominator: 1,
      rate: 1,
      onTime: { numerator: 1, denominator: 1 },
    });
    expect(answer.definition.id).toBe('ticket.closureRate');
    expect(answer.definition.words).toContain('总时限');
    expect(await itemsOf(answer)).toMatchObject([{ closed: true, onTime: true }]);
  });

  it('says "no cases" for a month without any', async () => {
    const client = await house.as('supervisor');
    const { body } = await client.get('/reports/closure-rate?from=2024-01-01&to=2024-01-31').expect(200);
    expect(body).toMatchObject({ numerator: 0, denominator: 0, rate: null });
  });

  it('moves its denominator for an overdue ticket nobody closed', async () => {
    await house.clock('2025-05-08T09:00:00+08:00');
    const operator = await house.as('operator');
    const filed = await operator.post('/tickets', {
      union: '广西壮族自治区总工会',
      channel: '12351',
      category: 'complaint',
      difficulty: 'ordinary',
      urgency: 'ordinary',
      caller: { name: '覃某锋' },
      employer: { name: '东兰某劳务公司' },
      workplace: '广西壮族自治区河池市东兰县',
      narrative: '工资拖欠 17187 元',
      claims: [{ head: 'wages', amount: '17187.00' }],
    });
    expect(filed.status, filed.text).toBe(201);
    const { id, version } = filed.body as TicketPage;
    const county = await house.as('specialist');
    const unions = (await county.get('/unions?limit=100').expect(200)).body as {
      items: { id: string; name: string }[];
    };
    const union = unions.items.find((u) => u.name === '东兰县总工会')?.id;
    const sent = await operator.post(`/tickets/${id}/events`, {
      type: 'ticket.dispatched',
      payload: { union },
      expectedVersion: version,
    });
    expect(sent.status, sent.text).toBe(200);
    await house.clock('2025-05-20T09:00:00+08:00');
    const answer = await mayOf2025();
    expect(answer).toMatchObject({
      numerator: 1,
      denominator: 2,
      rate: 0.5,
      onTime: { numerator: 1, denominator: 2 },
    });
    expect((await itemsOf(answer)).map((item) => item.closed).sort()).toEqual([false, true]);
    const grouped = await mayOf2025('supervisor', '&groupBy=union');
    expect(grouped.groups).toMatchObject([{ label: '东兰县总工会', numerator: 1, denominator: 2 }]);
  });

  it('moves its numerator for a ticket reopened, and leaves what was on time as it was', async () => {
    await house.clock('2025-05-22T09:00:00+08:00');
    const ticket = await ticketNow(story.ticketId);
    const operator = await house.as('operator');
    const reopened = await operator.post(`/tickets/${ticket.id}/events`, {
      type: 'ticket.reopened',
      payload: { reason: '工友反映尚有一人未足额领取' },
      expectedVersion: ticket.version,
    });
    expect(reopened.status, reopened.text).toBe(200);
    const answer = await mayOf2025();
    expect(answer).toMatchObject({
      numerator: 0,
      denominator: 2,
      rate: 0,
      onTime: { numerator: 1, denominator: 2 },
      firstTime: { numerator: 0, denominator: 1 },
    });
    expect(await itemsOf(answer)).toHaveLength(2);
  });

  it('counts nothing for somebody whose unions reach none of it, whatever union he names', async () => {
    const client = await house.as('admin');
    const { body } = await client.get('/reports/closure-rate?from=2025-05-01&to=2025-05-31').expect(200);
    expect(body).toMatchObject({ numerator: 0, denominator: 0, rate: null });
  });
});
