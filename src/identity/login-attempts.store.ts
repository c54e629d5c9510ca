import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';

/** The fifth wrong password costs two seconds, each further one doubles that, up to a quarter of an hour. */
const FIRST_COSTLY = 5;
const LONGEST_WAIT_SECONDS = 900;

/**
 * The brake on guessing, per account and address and shared by all processes. An attempt is counted before the password
 * is looked at and forgiven when it was right, so a burst of guesses sent at once gets no more tries than a slow one.
 */
@Injectable()
export class LoginAttemptsStore {
  /** @returns seconds to wait before the next attempt is looked at; 0 when this one may go on. */
  async claim(tx: Tx, username: string, address: string): Promise<number> {
    const key = attemptKey(username, address);
    const [claimed] = await tx.query<{ failures: number }>(
      `INSERT INTO login_attempts AS a (key, failures, last_at, next_at)
       VALUES ($1, 1, clock_timestamp(), clock_timestamp())
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.last_at < clock_timestamp() - interval '1 day' THEN 1 ELSE a.failures + 1 END,
         last_at = clock_timestamp(),
         next_at = clock_timestamp() + make_interval(secs =>
           CASE WHEN a.failures + 1 < $2 OR a.last_at < clock_timestamp() - interval '1 day' THEN 0
                ELSE least($3::float8, power(2, least(a.failures + 2 - $2, 20))) END)
       WHERE a.next_at <= clock_timestamp()
       RETURNING a.failures`,
      [key, FIRST_COSTLY, LONGEST_WAIT_SECONDS],
    );
    if (claimed) return 0;
    const [waiting] = await tx.query<{ seconds: number }>(
      `SELECT greatest(1, ceil(extract(epoch FROM a.next_at - clock_timestamp())))::int AS seconds
         FROM login_attempts a WHERE a.key = $1`,
      [key],
    );
    return waiting?.seconds ?? 1;
  }

  /** The password was right: the account starts afresh from this address. */
  async forgive(tx: Tx, username: string, address: string): Promise<void> {
    await tx.query(
      `DELETE FROM login_attempts WHERE key = $1 OR last_at < clock_timestamp() - interval '1 day'`,
      [attemptKey(username, address)],
    );
  }
}

/** Neither the name that was typed (sometimes it is the password) nor the address is kept. */
function attemptKey(username: string, address: string): string {
  return createHash('sha256').update(`${username}\n${address}`).digest('hex');
}
