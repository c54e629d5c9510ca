import { Inject, Injectable, Logger } from '@nestjs/common';
import { Directory } from '../identity/index.js';
import { HandlesJob, OutboxStore, type JobHandler, type JobPayload } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import { recipientsOf, type Addressed } from './recipients.js';

interface FiredStep extends Addressed {
  readonly status: string;
  readonly dueAt: Date;
  readonly rule: string;
  readonly track: string;
  readonly endOn: string;
  readonly subjectType: 'case' | 'ticket';
  readonly subjectId: string;
}

/** Turns a fired step into a notice to the people its rung names. */
@Injectable()
@HandlesJob('escalation.fired')
export class OnEscalationFired implements JobHandler<'escalation.fired'> {
  private readonly log = new Logger('escalation');

  constructor(
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async handle(tx: Tx, { stepId }: JobPayload<'escalation.fired'>): Promise<void> {
    const [step] = await tx.query<FiredStep>(
      `SELECT s.step, s.status, s.due_at AS "dueAt", d.rule_id AS "rule", d.track, d.end_on AS "endOn",
              d.owner_id AS "ownerId", d.subject_type AS "subjectType", d.subject_id AS "subjectId",
              d.scope_paths[cardinality(d.scope_paths)] AS "unionPath"
         FROM escalation_steps s JOIN deadlines d ON d.id = s.deadline_id WHERE s.id = $1`,
      [stepId],
    );
    if (!step || step.status === 'answered') return;
    const userIds = await recipientsOf(tx, this.directory, step);
    if (userIds.length === 0) {
      this.log.warn({ stepId, step: step.step }, 'an escalation has nobody to tell');
      return;
    }
    await this.outbox.post(tx, 'notification.send', {
      userIds,
      kind: 'escalation.fired',
      subjectType: step.subjectType,
      subjectId: step.subjectId,
      params: {
        stepId,
        step: step.step,
        rule: step.rule,
        track: step.track,
        end: step.endOn,
        dueAt: step.dueAt.toISOString(),
      },
    });
  }
}
