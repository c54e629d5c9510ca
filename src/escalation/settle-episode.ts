import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';

/** Who acts on which episode, as far as the actor's unions reach. */
export interface EpisodeCommand {
  readonly id: string;
  readonly userId: string;
  readonly paths: readonly string[];
  readonly expectedVersion: number;
}

/**
 * `absent`: no fired episode within reach; `stale`: it has the given newer version; `settled`: it is acknowledged or
 * answered already.
 */
export type EpisodeOutcome =
  | { readonly ok: true; readonly version: number; readonly status: 'acknowledged' | 'answered' }
  | { readonly ok: false; readonly reason: 'absent' }
  | {
      readonly ok: false;
      readonly reason: 'stale' | 'settled';
      readonly version: number;
      readonly status: string;
    };

/** Acknowledging (I have seen it) and answering (this is what was done) a fired step. The answer closes the episode. */
@Injectable()
export class SettleEpisode {
  async acknowledge(tx: Tx, command: EpisodeCommand): Promise<EpisodeOutcome> {
    const refused = await this.refuse(tx, command, ['fired']);
    if (refused) return refused;
    return this.write(tx, command, 'acknowledged', null);
  }

  /** The answer's words go to a row of their own; the step keeps the reference. */
  async answer(tx: Tx, command: EpisodeCommand, text: string): Promise<EpisodeOutcome> {
    const refused = await this.refuse(tx, command, ['fired', 'acknowledged']);
    if (refused) return refused;
    return this.write(tx, command, 'answered', await storeText(tx, command.id, text));
  }

  private async refuse(
    tx: Tx,
    { id, paths, expectedVersion }: EpisodeCommand,
    from: readonly string[],
  ): Promise<EpisodeOutcome | undefined> {
    const [row] = await tx.query<{ version: number; status: string }>(
      `SELECT s.version, s.status FROM escalation_steps s JOIN deadlines d ON d.id = s.deadline_id
        WHERE s.id = $1 AND s.fired_at IS NOT NULL AND d.scope_paths <@ ANY($2::ltree[]) FOR UPDATE OF s`,
      [id, paths],
    );
    if (!row) return { ok: false, reason: 'absent' };
    if (row.version !== expectedVersion) return { ok: false, reason: 'stale', ...row };
    return from.includes(row.status) ? undefined : { ok: false, reason: 'settled', ...row };
  }

  private async write(
    tx: Tx,
    { id, userId, expectedVersion }: EpisodeCommand,
    status: 'acknowledged' | 'answered',
    textId: string | null,
  ): Promise<EpisodeOutcome> {
    await tx.query(
      `UPDATE escalation_steps s
          SET status = $2, answer_text_id = $3, version = s.version + 1,
              acknowledged_by = coalesce(s.acknowledged_by, $4), acknowledged_at = coalesce(s.acknowledged_at, $5)
        WHERE s.id = $1`,
      [id, status, textId, userId, tx.now],
    );
    return { ok: true, version: expectedVersion + 1, status };
  }
}

async function storeText(tx: Tx, stepId: string, content: string): Promise<string> {
  const id = newId();
  const salt = randomBytes(16).toString('hex');
  const digest = createHash('sha256').update(salt).update(content).digest('hex');
  await tx.query(
    `INSERT INTO texts (id, subject_type, subject_id, content, salt, digest, created_at)
     VALUES ($1, 'escalation', $2, $3, $4, $5, $6)`,
    [id, stepId, content, salt, digest, tx.now],
  );
  return id;
}
