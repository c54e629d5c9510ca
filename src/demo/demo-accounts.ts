import { hashPassword, type Role, UserStore } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { UnionTree } from '../unions/index.js';
import { DEMO_COUNTIES } from './demo-unions.js';

/** The password of every demo account. Published, so demo mode binds to loopback and production refuses such accounts. */
export const DEMO_PASSWORD = 'Gongdao-12351-demo';

export interface DemoAccount {
  /** Also the role it holds. */
  readonly username: Role;
  readonly displayName: string;
  /** Unions at which it holds its role. */
  readonly unions: readonly string[];
}

const PROVINCES = ['广西壮族自治区总工会', '浙江省总工会'];
const CITIES = ['河池市总工会', '杭州市总工会'];

/** One account per role: the operator at the provincial desks, the audit desk at the cities, the rest in both counties. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: 'operator', displayName: '韦小兰（12351 坐席）', unions: PROVINCES },
  { username: 'specialist', displayName: '覃志明（维权专员）', unions: DEMO_COUNTIES },
  { username: 'auditDesk', displayName: '陆美琴（审核回访岗）', unions: CITIES },
  { username: 'mediator', displayName: '黄国平（调解员）', unions: DEMO_COUNTIES },
  { username: 'supervisor', displayName: '蒙建华（督办主管）', unions: DEMO_COUNTIES },
  { username: 'auditor', displayName: '沈静（审计员）', unions: DEMO_COUNTIES },
  { username: 'admin', displayName: '周立（系统管理员）', unions: DEMO_COUNTIES },
];

/**
 * Loads the demo accounts; the demo unions must be there. The password is hashed once, because it is one password.
 * @returns id of each user by username.
 */
export async function loadDemoAccounts(
  tx: Tx,
  stores: { readonly users: UserStore; readonly unions: UnionTree },
): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Map<string, string>();
  for (const { username, displayName, unions } of DEMO_ACCOUNTS) {
    const userId = await stores.users.add(tx, { username, displayName, passwordHash, demo: true });
    ids.set(username, userId);
    for (const name of unions) {
      const union = await stores.unions.byName(tx, name);
      if (!union) throw new Error(`no demo union ${name}`);
      await stores.users.grant(tx, userId, username, union.id);
    }
  }
  return ids;
}
