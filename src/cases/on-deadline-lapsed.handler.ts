import { Inject, Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '../domain/civil-date.js';
import { CASE_WIDE } from '../domain/case-lifecycle/clocks/clock-ledger.js';
import { HandlesJob, type JobHandler, type JobPayload } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { SendCaseEvent } from './send-case-event.js';

interface LapsedRow {
  caseId: string;
  track: string;
  ruleId: string;
  subject: string;
  endedOn: CivilDate;
}

/** Silence becomes an event: the case records that the last day of one of its deadlines has passed unanswered. */
@Injectable()
@HandlesJob('deadline.lapsed')
export class OnDeadlineLapsed implements JobHandler<'deadline.lapsed'> {
  constructor(@Inject(SendCaseEvent) private readonly send: SendCaseEvent) {}

  async handle(tx: Tx, job: JobPayload<'deadline.lapsed'>): Promise<void> {
    const [due] = await tx.query<LapsedRow>(
      `SELECT d.subject_id AS "caseId", d.track, d.rule_id AS "ruleId", d.subject, d.end_on AS "endedOn"
         FROM deadlines d
        WHERE d.id = $1 AND d.version = $2 AND d.status = 'open' AND d.due_at <= $3`,
      [job.deadlineId, job.version, tx.now],
    );
    if (!due) return;
    const { caseId, track, ruleId, subject, endedOn } = due;
    const payload = { deadlineId: job.deadlineId, ruleId, subject, endedOn };
    const where = track === CASE_WIDE ? {} : { track };
    try {
      const lapse = { type: 'deadline.lapsed', occurredOn: addDays(endedOn, 1), payload, ...where };
      await this.send.bySystem(tx, caseId, lapse);
    } catch (error) {
      if (!answeredMeanwhile(error)) throw error;
    }
  }
}

/** Somebody answered between the sweep and now: the clock no longer runs, and there is nothing to record. */
function answeredMeanwhile(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'EVENT_NOT_ALLOWED';
}
