import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobContext, type JobHandler, type JobPayload } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';

/** Puts a notice into the inbox of each person it is for, once for each job and person. */
@Injectable()
@HandlesJob('notification.send')
export class OnNotificationSend implements JobHandler<'notification.send'> {
  async handle(tx: Tx, notice: JobPayload<'notification.send'>, job: JobContext): Promise<void> {
    const items = [...new Set(notice.userIds)].map((userId) => ({ id: newId(), user_id: userId }));
    await tx.query(
      `INSERT INTO inbox_items (id, user_id, outbox_id, kind, subject_type, subject_id, params, created_at)
       SELECT r.id, r.user_id, $2, $3, $4, $5, $6::jsonb, $7
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, user_id uuid)
       ON CONFLICT (outbox_id, user_id) DO NOTHING`,
      [
        JSON.stringify(items),
        job.id,
        notice.kind,
        notice.subjectType,
        notice.subjectId,
        JSON.stringify(notice.params),
        tx.now,
      ],
    );
  }
}
