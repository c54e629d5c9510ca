import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';
import type { Actor, Role } from './actor.js';
import { ActorReadModel } from './actor.read-model.js';

/**
 * Where holders of a role are looked for, seen from a union: at the union itself; at the closest union above it that
 * has any; or at the union itself and, when it has none, at the closest one above.
 */
export type HolderPlace = 'own' | 'above' | 'nearest';

const PLACES: Record<HolderPlace, string> = {
  own: 'n.path = $2::ltree',
  above: 'n.path @> $2::ltree AND n.path <> $2::ltree',
  nearest: 'n.path @> $2::ltree',
};

/** Answers the other rooms' questions "whom do we tell?" and "who is this?". */
@Injectable()
export class Directory {
  constructor(@Inject(ActorReadModel) private readonly actors: ActorReadModel) {}

  /** An account as somebody who acts; `undefined` when there is none of that name. */
  actorNamed(reader: Reader, username: string): Promise<Actor | undefined> {
    return this.actors.byUsername(reader, username);
  }

  /** Ids of the users who hold `role` there, disabled ones left out; empty when nobody does. */
  async holders(reader: Reader, role: Role, unionPath: string, where: HolderPlace): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `WITH held AS (
         SELECT u.id, nlevel(n.path) AS depth
           FROM role_grants g JOIN unions n ON n.id = g.union_id JOIN users u ON u.id = g.user_id
          WHERE g.role = $1 AND u.disabled_at IS NULL AND ${PLACES[where]})
       SELECT h.id FROM held h WHERE h.depth = (SELECT max(depth) FROM held) ORDER BY h.id`,
      [role, unionPath],
    );
    return rows.map((row) => row.id);
  }

  /** User names of the accounts that came with the demo data and can sign in; empty on a database of real work. */
  async demoUsernames(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ username: string }>(
      'SELECT u.username FROM users u WHERE u.demo AND u.disabled_at IS NULL ORDER BY u.id',
    );
    return rows.map((row) => row.username);
  }
}
