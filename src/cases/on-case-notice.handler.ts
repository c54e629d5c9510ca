import { Inject, Injectable } from '@nestjs/common';
import { HandlesJob, OutboxStore, type JobHandler, type JobPayload } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';

/** Tells the owner of a case what somebody else, or the system, recorded on it. */
@Injectable()
@HandlesJob('case.notice')
export class OnCaseNotice implements JobHandler<'case.notice'> {
  constructor(@Inject(OutboxStore) private readonly outbox: OutboxStore) {}

  async handle(tx: Tx, { caseId, seq }: JobPayload<'case.notice'>): Promise<void> {
    const [row] = await tx.query<{ ownerId: string; type: string; number: string }>(
      `SELECT c.owner_id AS "ownerId", e.type, c.number FROM cases c
         JOIN case_events e ON e.subject_id = c.id AND e.seq = $2
        WHERE c.id = $1 AND c.owner_id IS NOT NULL AND e.actor_user_id IS DISTINCT FROM c.owner_id`,
      [caseId, seq],
    );
    if (!row) return;
    await this.outbox.post(tx, 'notification.send', {
      userIds: [row.ownerId],
      kind: 'case.recorded',
      subjectType: 'case',
      subjectId: caseId,
      params: { number: row.number, event: row.type },
    });
  }
}
