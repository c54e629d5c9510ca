import type { Reader } from '../platform/database/index.js';

/** Whom a step of the ladder is told to. */
export type Audience = 'owner' | 'supervisors' | 'supervisorsAbove';

/**
 * The ladder of tickets (提醒, 催办, 督办, 通报) and the reminders of statutory deadlines (working days before the end, the
 * day itself, lapsed). A step the table does not know goes to owner and supervisors, so that none is silent.
 */
const AUDIENCES: Readonly<Record<string, readonly Audience[]>> = {
  reminder: ['owner'],
  chase: ['owner', 'supervisors'],
  supervise: ['supervisors'],
  raise: ['supervisorsAbove'],
  'T-5': ['owner'],
  'T-3': ['owner'],
  'T-1': ['owner', 'supervisors'],
};

export interface Addressed {
  readonly step: string;
  readonly ownerId: string | null;
  /** The union whose turn it is. */
  readonly unionPath: string;
}

/** The users a step is told to. Without an owner the supervisors stand in. */
export async function recipientsOf(reader: Reader, addressed: Addressed): Promise<string[]> {
  const users = new Set<string>();
  for (const audience of AUDIENCES[addressed.step] ?? ['owner', 'supervisors']) {
    if (audience === 'owner' && addressed.ownerId) users.add(addressed.ownerId);
    else {
      const above = audience === 'supervisorsAbove';
      for (const user of await supervisors(reader, addressed.unionPath, above)) users.add(user);
    }
  }
  return [...users];
}

/**
 * Active supervisors of the union, or of the nearest union above that has one; with `above` the union itself is left
 * out.
 */
async function supervisors(reader: Reader, unionPath: string, above: boolean): Promise<string[]> {
  const rows = await reader.query<{ userId: string }>(
    `WITH holders AS (
       SELECT g.user_id, nlevel(u.path) AS level
         FROM role_grants g JOIN unions u ON u.id = g.union_id JOIN users p ON p.id = g.user_id
        WHERE g.role = 'supervisor' AND p.disabled_at IS NULL
          AND u.path @> $1::ltree AND (NOT $2::boolean OR u.path <> $1::ltree)
     )
     SELECT h.user_id AS "userId" FROM holders h WHERE h.level = (SELECT max(x.level) FROM holders x)
      ORDER BY h.user_id`,
    [unionPath, above],
  );
  return rows.map((row) => row.userId);
}
