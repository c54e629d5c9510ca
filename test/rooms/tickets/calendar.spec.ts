import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../../support/house.js';
import { CalendarPlay, shippedDays } from '../deadlines/calendar-play.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

interface Total {
  readonly ruleId: string;
  readonly end: string;
  readonly version: number;
}

async function totalOf(id: string): Promise<Total | undefined> {
  const operator = await house.as('operator');
  const { body } = await operator.get(`/tickets/${id}/deadlines`).expect(200);
  return (body as { items: Total[] }).items.find((deadline) => deadline.ruleId === 'ticket.total');
}

describe('a change of the legal calendar', () => {
  it('moves the working-day clocks of open tickets, and the dry run names them first', async () => {
    // Mon 21 September 2026: five working days over the Mid-Autumn break (25 to 27 September) end on Tue the 29th.
    await house.clock('2026-09-21T10:00:00+08:00');
    const operator = await house.as('operator');
    const filed = await operator.post('/tickets', {
      union: '广西壮族自治区总工会',
      channel: '12351',
      category: 'complaint',
      caller: { name: '罗某' },
      workplace: '广西壮族自治区河池市东兰县',
    });
    expect(filed.status, filed.text).toBe(201);
    const { id, number } = filed.body as { id: string; number: string };
    expect(await totalOf(id)).toMatchObject({ end: '2026-09-29', version: 1 });

    const play = new CalendarPlay(house);
    const draft = await play.draft(2026, shippedDays(2026, ['2026-09-25', '2026-09-20']));
    const tried = await play.dryRun(2026);
    // The administrator sits in the county and the ticket is still the province's: counted, but not named to him.
    expect(tried.moved['earlier']).toBeGreaterThan(0);
    expect(tried.items.map((item) => item.number)).not.toContain(number);
    expect(await totalOf(id)).toMatchObject({ end: '2026-09-29', version: 1 });

    await play.apply(2026, draft);
    expect(await totalOf(id)).toMatchObject({ end: '2026-09-28', version: 2 });
  });
});
