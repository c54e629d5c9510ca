import { randomBytes } from 'node:crypto';
import { hashPassword, type UserStore } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import type { UnionStore, UnionTree } from '../unions/index.js';
import type { InstallationPlan } from './installation-plan.js';

/** An account made now, with the password that is shown this once and kept nowhere. */
export interface NewAccount {
  readonly username: string;
  readonly password: string;
}

export interface Installed {
  readonly unions: readonly string[];
  readonly accounts: readonly NewAccount[];
}

export interface InstallationStores {
  readonly unions: UnionStore;
  readonly tree: UnionTree;
  readonly users: UserStore;
}

/**
 * Puts a plan into the database: what is there already stays as it is, so a plan may be given again with more in it.
 * All of it or nothing.
 * @throws Error when a union or an account points to a union that is neither there nor in the plan.
 */
export async function install(
  tx: Tx,
  stores: InstallationStores,
  plan: InstallationPlan,
): Promise<Installed> {
  const unions: string[] = [];
  for (const { under, ...union } of plan.unions) {
    if (await stores.tree.byName(tx, union.name)) continue;
    const parentId = under === undefined ? undefined : await unionId(tx, stores.tree, under);
    await stores.unions.add(tx, { ...union, ...(parentId === undefined ? {} : { parentId }) });
    unions.push(union.name);
  }
  const accounts: NewAccount[] = [];
  for (const { username, displayName, grants } of plan.accounts) {
    const known = await stores.users.idOf(tx, username);
    const password = randomBytes(12).toString('base64url');
    const id =
      known ??
      (await stores.users.add(tx, { username, displayName, passwordHash: await hashPassword(password) }));
    for (const { role, union } of grants)
      await stores.users.grant(tx, id, role, await unionId(tx, stores.tree, union));
    if (known === undefined) accounts.push({ username, password });
  }
  return { unions, accounts };
}

async function unionId(tx: Tx, tree: UnionTree, name: string): Promise<string> {
  const union = await tree.byName(tx, name);
  if (!union) throw new Error(`no union is called ${name}: put it into the plan, above what stands under it`);
  return union.id;
}
