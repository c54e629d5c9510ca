import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database/index.js';
import type { Actor, Grant } from './actor.js';
import type { SessionKind } from './session.store.js';
import { tokenHash } from './tokens.js';

/** An authenticated request: who asks, and the session that vouches for him. */
export interface Principal {
  readonly actor: Actor;
  readonly session: { readonly id: string; readonly family: string; readonly kind: SessionKind };
}

interface UserRow {
  user_id: string;
  username: string;
  display_name: string;
  locale: string;
  grants: Grant[];
}

interface Row extends UserRow {
  session_id: string;
  family: string;
}

const USER_WITH_GRANTS = `u.id AS user_id, u.username, u.display_name, u.locale,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unionId', g.union_id,
                     'unionName', n.name, 'path', n.path::text) ORDER BY n.path, g.role)
              FROM role_grants g JOIN unions n ON n.id = g.union_id
             WHERE g.user_id = u.id), '[]') AS grants`;

/**
 * Session, user and grants in one statement at every request: a revoked session, a disabled user or a withdrawn role
 * counts from the next request on, in every process.
 */
@Injectable()
export class ActorReadModel {
  /** `undefined` for a token that is unknown, expired, revoked, of another kind, or of a disabled user. */
  async byToken(
    reader: Pick<Reader, 'query'>,
    kind: SessionKind,
    token: string,
  ): Promise<Principal | undefined> {
    const [row] = await reader.query<Row>(
      `SELECT s.id AS session_id, s.family, ${USER_WITH_GRANTS}
         FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND s.kind = $2 AND s.revoked_at IS NULL
          AND s.expires_at > clock_timestamp() AND u.disabled_at IS NULL`,
      [tokenHash(token), kind],
    );
    if (!row) return undefined;
    return { actor: actorOf(row), session: { id: row.session_id, family: row.family, kind } };
  }

  /** An account that is not disabled, by its user name. */
  async byUsername(reader: Pick<Reader, 'query'>, username: string): Promise<Actor | undefined> {
    const [row] = await reader.query<UserRow>(
      `SELECT ${USER_WITH_GRANTS} FROM users u WHERE u.username = $1 AND u.disabled_at IS NULL`,
      [username],
    );
    return row && actorOf(row);
  }
}

function actorOf(row: UserRow): Actor {
  return {
    userId: row.user_id,
    username: row.username,
    displayName: row.display_name,
    locale: row.locale,
    grants: row.grants,
  };
}
