import { Injectable } from '@nestjs/common';
import type { DeadlineChanges } from '../deadlines/index.js';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';

/** Keeps the pending steps of each deadline what its ladder says. What has fired stays fired. */
@Injectable()
export class EscalationLadder {
  /**
   * Follows a replan in its transaction: steps of closed deadlines, of older versions and of rungs that are gone are
   * cancelled; the ladder of each open version is put up. One step of one version exists, and fires, once.
   */
  async follow(tx: Tx, { changes }: DeadlineChanges): Promise<void> {
    if (changes.length === 0) return;
    await tx.query(
      `UPDATE escalation_steps s SET status = 'cancelled', version = s.version + 1
         FROM jsonb_to_recordset($1::jsonb) AS c(deadline_id uuid, version integer, open boolean, steps text[])
        WHERE s.deadline_id = c.deadline_id AND s.status = 'pending'
          AND (NOT c.open OR s.obligation_version <> c.version OR s.step <> ALL (c.steps))`,
      [
        JSON.stringify(
          changes.map(({ deadlineId, version, open, ladder }) => ({
            deadline_id: deadlineId,
            version,
            open,
            steps: ladder.map(({ step }) => step),
          })),
        ),
      ],
    );
    const steps = changes.flatMap(({ deadlineId, version, open, ladder }) =>
      open
        ? ladder.map(({ step, dueAt }) => ({
            id: newId(),
            deadline_id: deadlineId,
            version,
            step,
            due_at: dueAt,
          }))
        : [],
    );
    if (steps.length === 0) return;
    await tx.query(
      `INSERT INTO escalation_steps AS s (id, deadline_id, obligation_version, step, due_at, status)
       SELECT r.id, r.deadline_id, r.version, r.step, r.due_at, 'pending'
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, deadline_id uuid, version integer, step text, due_at timestamptz)
       ON CONFLICT (deadline_id, obligation_version, step)
       DO UPDATE SET due_at = excluded.due_at, status = 'pending' WHERE s.status IN ('pending', 'cancelled')`,
      [JSON.stringify(steps)],
    );
  }
}
