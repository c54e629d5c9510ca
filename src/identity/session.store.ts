import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { newToken, tokenHash } from './tokens.js';

/** How long each kind of credential lives, in seconds of real time: a shift, a quarter of an hour, thirty days. */
export const LIFETIMES = { cookie: 12 * 3600, access: 15 * 60, refresh: 30 * 86_400 } as const;

export type SessionKind = keyof typeof LIFETIMES;

export interface OpenedSession {
  readonly id: string;
  /** The only time the token itself is seen; the row keeps its hash. */
  readonly token: string;
}

/** How a refresh token presented by a program was found. A used or revoked one coming back is `reused`. */
export type RefreshFound = { found: 'none' } | { found: 'reused' | 'valid'; userId: string; family: string };

/**
 * Sessions: every credential of one sign-in shares a family, and a family is revoked together. Lifetimes are measured
 * by the database's real clock, which all processes share; business time never lengthens or shortens a session.
 */
@Injectable()
export class SessionStore {
  newFamily(): string {
    return newId();
  }

  async open(tx: Tx, userId: string, kind: SessionKind, family: string): Promise<OpenedSession> {
    const [id, token] = [newId(), newToken()];
    await tx.query(
      `INSERT INTO sessions (id, user_id, kind, family, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp() + make_interval(secs => $6))`,
      [id, userId, kind, family, tokenHash(token), LIFETIMES[kind]],
    );
    return { id, token };
  }

  /**
   * Takes a refresh token out of use and says what it was. The family is locked first, so of two requests with the same
   * token the second finds it used, and no pair is opened behind the back of a revocation.
   */
  async takeRefresh(tx: Tx, token: string): Promise<RefreshFound> {
    const hash = tokenHash(token);
    const [known] = await tx.query<{ family: string }>(
      `SELECT s.family FROM sessions s WHERE s.token_hash = $1 AND s.kind = 'refresh'`,
      [hash],
    );
    if (!known) return { found: 'none' };
    await lockFamily(tx, known.family);
    const [row] = await tx.query<{
      id: string;
      user_id: string;
      family: string;
      revoked: boolean;
      live: boolean;
    }>(
      `SELECT s.id, s.user_id, s.family, s.revoked_at IS NOT NULL AS revoked,
              s.expires_at > clock_timestamp() AND u.disabled_at IS NULL AS live
         FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND s.kind = 'refresh'`,
      [hash],
    );
    if (!row) return { found: 'none' };
    if (row.revoked) return { found: 'reused', userId: row.user_id, family: row.family };
    if (!row.live) return { found: 'none' };
    await tx.query('UPDATE sessions SET revoked_at = clock_timestamp() WHERE id = $1', [row.id]);
    return { found: 'valid', userId: row.user_id, family: row.family };
  }

  async revokeFamily(tx: Tx, family: string): Promise<void> {
    await lockFamily(tx, family);
    await tx.query(
      'UPDATE sessions SET revoked_at = clock_timestamp() WHERE family = $1 AND revoked_at IS NULL',
      [family],
    );
  }

  /** Rows long past their end detect nothing any more. */
  async dropExpired(tx: Tx, userId: string): Promise<void> {
    await tx.query(
      `DELETE FROM sessions WHERE user_id = $1 AND expires_at < clock_timestamp() - interval '1 day'`,
      [userId],
    );
  }
}

async function lockFamily(tx: Tx, family: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [family]);
}
