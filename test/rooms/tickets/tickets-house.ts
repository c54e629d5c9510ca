import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../../src/demo/demo-accounts.js';
import { hashPassword, UserStore, type Role } from '../../../src/identity/index.js';
import { UnionStore, type UnionLevel } from '../../../src/unions/index.js';
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

/** Accounts with the demo password, one for each role, all at one union. @returns their names by role */
export async function staff(
  house: House,
  union: string,
  roles: readonly Role[],
): Promise<ReadonlyMap<Role, string>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users = house.app.get(UserStore);
  return house.uow.run(async (tx) => {
    const names = new Map<Role, string>();
    for (const role of roles) {
      const username = `${role}-${union.slice(-12)}`;
      const id = await users.add(tx, { username, displayName: username, passwordHash });
      await users.grant(tx, id, role, union);
      names.set(role, username);
    }
    return names;
  });
}

/** A union below another one, made for a test. @returns its id */
export async function plantUnion(
  house: House,
  below: string,
  name: string,
  code: string,
  level: UnionLevel = 'county',
): Promise<string> {
  const parentId = await idOfUnion(house, below);
  const { id } = await house.uow.run((tx) =>
    house.app.get(UnionStore).add(tx, { name, level, regionCode: code, parentId }),
  );
  return id;
}

/** Records a fact now, as somebody, and answers the page after it. */
export async function record(
  house: House,
  username: string,
  ticket: TicketAnswer,
  type: string,
  payload: object = {},
): Promise<TicketAnswer> {
  const client = await house.as(username);
  const answer = await client.post(`/tickets/${ticket.id}/events`, {
    type,
    payload,
    expectedVersion: ticket.version,
  });
  expect(answer.status, `${type}: ${answer.text} ${faultsOf(house)}`).toBe(200);
  return answer.body as TicketAnswer;
}

/** A ticket of 东兰 that is being handled: dispatched, signed for, the worker reached, the facts checked. */
export async function handledDonglan(house: House, more: object = {}): Promise<TicketAnswer> {
  const filed = await fileDonglan(house, more);
  const union = await idOfUnion(house, '东兰县总工会');
  const dispatched = await record(house, 'operator', filed, 'ticket.dispatched', { union });
  const signedFor = await record(house, 'specialist', dispatched, 'ticket.signedFor');
  const contacted = await record(house, 'specialist', signedFor, 'ticket.workerContacted', { how: 'phone' });
  return record(house, 'specialist', contacted, 'ticket.verified', { agrees: true });
}
