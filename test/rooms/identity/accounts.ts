import { hashPassword, UserStore, type Role } from '../../../src/identity/index.js';
import type { Tx } from '../../../src/platform/database/index.js';
import { UnionStore, type Union } from '../../../src/unions/index.js';

export const PASSWORD = 'right horse, right battery';

export interface TestTree {
  readonly national: Union;
  readonly province: Union;
  readonly city: Union;
  /** Two counties of the same city: the one under test, and the neighbour who must see nothing of it. */
  readonly county: Union;
  readonly neighbour: Union;
}

/** A small tree of unions, made through the store. */
export async function plantTree(tx: Tx): Promise<TestTree> {
  const unions = new UnionStore();
  const national = await unions.add(tx, { name: '全国总工会', level: 'national', regionCode: '00' });
  const below = (parent: Union, level: Union['level'], name: string, regionCode: string) =>
    unions.add(tx, { name, level, regionCode, parentId: parent.id });
  const province = await below(national, 'province', '甲省总工会', '45');
  const city = await below(province, 'city', '乙市总工会', '4512');
  const county = await below(city, 'county', '丙县总工会', '451224');
  const neighbour = await below(city, 'county', '丁县总工会', '451225');
  return { national, province, city, county, neighbour };
}

let passwordHash: Promise<string> | undefined;

/** An account with `PASSWORD` and the given roles. @returns its id */
export async function hire(tx: Tx, username: string, roles: readonly [Role, Union][]): Promise<string> {
  const users = new UserStore();
  passwordHash ??= hashPassword(PASSWORD);
  const id = await users.add(tx, {
    username,
    displayName: `员工 ${username}`,
    passwordHash: await passwordHash,
  });
  for (const [role, union] of roles) await users.grant(tx, id, role, union.id);
  return id;
}
