import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';
import type { Role } from './actor.js';
import { withinScope } from './scope-sql.js';

export interface UserInList {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly disabled: boolean;
  /** Only the grants within the reader's scope: what somebody does elsewhere is not shown here. */
  readonly grants: readonly { role: Role; unionId: string; unionName: string }[];
}

/** What an administrator sees of the accounts in his part of the tree. */
@Injectable()
export class UsersReadModel {
  async page(
    reader: Reader,
    scope: readonly string[],
    { role, after, limit }: { role?: Role | undefined; after?: string | undefined; limit: number },
  ): Promise<UserInList[]> {
    return reader.query<UserInList>(
      `SELECT u.id, u.username, u.display_name AS "displayName", u.disabled_at IS NOT NULL AS disabled,
              jsonb_agg(jsonb_build_object('role', g.role, 'unionId', n.id, 'unionName', n.name)
                        ORDER BY n.path, g.role) AS grants
         FROM users u JOIN role_grants g ON g.user_id = u.id JOIN unions n ON n.id = g.union_id
        WHERE ${withinScope('n.path', '$1')} AND ($2::text IS NULL OR u.username > $2)
        GROUP BY u.id
       HAVING $3::text IS NULL OR bool_or(g.role = $3)
        ORDER BY u.username LIMIT $4`,
      [scope, after ?? null, role ?? null, limit],
    );
  }

  async holdersByRole(reader: Reader, scope: readonly string[]): Promise<Map<Role, number>> {
    const rows = await reader.query<{ role: Role; holders: number }>(
      `SELECT g.role, count(DISTINCT g.user_id)::int AS holders
         FROM role_grants g JOIN unions n ON n.id = g.union_id
        WHERE ${withinScope('n.path', '$1')} GROUP BY g.role`,
      [scope],
    );
    return new Map(rows.map(({ role, holders }) => [role, holders]));
  }
}
