import { Inject, Injectable } from '@nestjs/common';
import { realNow } from '../clock/real-time.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Refusal } from './refusal.js';
import type { RequestContext } from './request-context.js';

/** How long an idempotency key is remembered, in milliseconds of real time. */
export const KEY_LIFETIME_MS = 24 * 3600 * 1000;
const KEY = /^[\x21-\x7e]{1,200}$/;

interface KeyRow {
  route: string;
  body_hash: string;
  status: number | null;
  /** The answer's JSON as one text: jsonb would give the fields back in another order. */
  response: string;
}

/**
 * Runs a command so that asking twice does it once. Key and work share one transaction: either the work is done and
 * its answer kept, or neither is. A refusal keeps nothing, so the same key may be tried again.
 */
@Injectable()
export class Commands {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param ctx of the call; without an `Idempotency-Key` this is a plain transaction.
   * @returns what `work` returned, or what it returned to the first call with this key (status included).
   * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key came with another route or body.
   */
  async run<T>(ctx: RequestContext, actor: { userId: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
    ctx.ranAsCommand = true;
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.unitOfWork.run(work);
    if (!KEY.test(key)) throw invalidKey();
    return this.unitOfWork.run(async (tx) => {
      const first = await claim(tx, ctx, { userId: actor.userId, key });
      if (first) return again<T>(ctx, first);
      const answer = await work(tx);
      await tx.query(
        'UPDATE idempotency_keys SET status = $3, response = $4::jsonb WHERE user_id = $1 AND key = $2',
        [actor.userId, key, ctx.status ?? null, JSON.stringify(JSON.stringify(answer ?? null))],
      );
      return answer;
    });
  }
}

/**
 * Takes the key for this transaction, or returns the row of the call that had it first. A concurrent call with the
 * same key waits on the unique index here until the first commits (its answer is then there) or rolls back.
 */
async function claim(tx: Tx, ctx: RequestContext, id: { userId: string; key: string }) {
  const now = realNow();
  const claimed = await tx.query(
    `INSERT INTO idempotency_keys AS k (user_id, key, route, body_hash, created_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id, key) DO UPDATE
       SET route = excluded.route, body_hash = excluded.body_hash, created_at = excluded.created_at,
           status = NULL, response = NULL
       WHERE k.created_at < $6
     RETURNING k.key`,
    [id.userId, id.key, ctx.routeKey, ctx.bodyHash, new Date(now), new Date(now - KEY_LIFETIME_MS)],
  );
  if (claimed.length > 0) return undefined;
  const [row] = await tx.query<KeyRow>(
    'SELECT k.route, k.body_hash, k.status, k.response FROM idempotency_keys k WHERE k.user_id = $1 AND k.key = $2',
    [id.userId, id.key],
  );
  if (!row) throw new Error('idempotency key vanished between two statements');
  if (row.route !== ctx.routeKey || row.body_hash !== ctx.bodyHash)
    throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return row;
}

function again<T>(ctx: RequestContext, row: KeyRow): T {
  ctx.replayed = true;
  if (row.status !== null) ctx.status = row.status;
  return JSON.parse(row.response) as T;
}

function invalidKey(): Refusal {
  return new Refusal('VALIDATION_FAILED', {
    errors: [{ path: 'Idempotency-Key', message: 'validation.idempotencyKey' }],
  });
}

/** Forgets keys older than 24 hours; run nightly. */
export async function forgetIdempotencyKeys(tx: Tx): Promise<void> {
  await tx.query('DELETE FROM idempotency_keys k WHERE k.created_at < $1', [
    new Date(realNow() - KEY_LIFETIME_MS),
  ]);
}
