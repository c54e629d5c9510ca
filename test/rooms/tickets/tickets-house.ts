import { expect } from 'vitest';
import type { House } from '../../support/house.js';

/** What the tests look at in a ticket's page. */
export interface TicketAnswer {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly unionId: string;
  readonly caseId: string | null;
  readonly chain: readonly { readonly name: string }[];
  readonly caller: Record<string, unknown> | null;
  readonly workers: readonly {
    readonly id: string;
    readonly name: string;
    readonly isCaller: boolean;
    readonly phone: string | null;
    readonly callBack: object | null;
  }[];
  readonly allowedEvents: readonly {
    readonly type: string;
    readonly label: string;
    readonly payloadSchema: object;
  }[];
  readonly deadlines: readonly { readonly ruleId: string; readonly status: string; readonly dueAt: string }[];
}

export const DONGLAN = {
  channel: '12351',
  category: 'complaint',
  difficulty: 'difficult',
  urgency: 'ordinary',
  caller: { name: '付某林' },
  employer: { name: '广西炬顶新能源有限公司' },
  workplace: '广西壮族自治区河池市东兰县',
  narrative: '2月至4月在项目基地务工，项目完成后公司未按时支付工资。',
  claims: [{ head: 'wages', amount: '48505.00' }],
  workers: [{ name: '付某林' }, { name: '工友一' }, { name: '工友二' }, { name: '工友三' }],
};

export const FILED_AT = '2025-05-06T09:05:00+08:00';

/** The call of 东兰 as the operator of the province takes it; fields given replace those of the story. */
export async function fileDonglan(house: House, more: object = {}, at = FILED_AT): Promise<TicketAnswer> {
  await house.clock(at);
  const operator = await house.as('operator');
  const answer = await operator.post('/tickets', { ...DONGLAN, ...more });
  expect(answer.status, answer.text + faultsOf(house)).toBe(201);
  return answer.body as TicketAnswer;
}

export async function idOfUnion(house: House, name: string): Promise<string> {
  const [row] = await house.uow.read((reader) =>
    reader.query<{ id: string }>('SELECT n.id FROM unions n WHERE n.name = $1', [name]),
  );
  if (!row) throw new Error(`no union ${name}`);
  return row.id;
}

/** What the log says went wrong inside, to show beside an unexpected answer. */
export function faultsOf(house: House): string {
  return JSON.stringify(
    house.logged().filter((line) => line['level'] === 'error' || Number(line['level']) >= 50),
  );
}
