import { Injectable } from '@nestjs/common';
import {
  diffObligations,
  type PlannedObligation,
  type StoredObligation,
} from '../domain/deadlines/obligation.js';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import type { DeadlineChange, DeadlineChanges, DeadlineSubject } from './deadline-subject.js';
import {
  insertDeadlines,
  lockDeadlines,
  restateHolders,
  updateDeadlines,
  type DeadlineRecord,
} from './deadline.store.js';

/** The book of stored deadlines. It is only ever written by replanning a subject as a whole. */
@Injectable()
export class DeadlineBook {
  /**
   * Makes what is stored say what is planned, in the transaction that changed the subject (whose row the caller has
   * locked). Repeating it with the same plan changes nothing.
   * @returns what escalation has to follow.
   */
  async replan(
    tx: Tx,
    subject: DeadlineSubject,
    planned: readonly PlannedObligation[],
  ): Promise<DeadlineChanges> {
    const stored = await lockDeadlines(tx, subject);
    const diff = diffObligations(stored, planned);
    const opened = diff.opened.map((plan) => ({ id: newId(), version: 1, planned: plan }));
    // Closings go first: the database allows one open row for each track, rule and subject.
    const closing = diff.changed.filter((change) => change.planned.status !== 'open');
    const staying = diff.changed.filter((change) => change.planned.status === 'open');
    if (closing.length > 0) await updateDeadlines(tx, closing);
    if (staying.length > 0) await updateDeadlines(tx, staying);
    if (opened.length > 0) await insertDeadlines(tx, subject, opened);
    await restateHolders(tx, subject);
    const before = new Map(stored.map((obligation) => [obligation.id, obligation]));
    const changes = [...diff.changed, ...opened].map((record) => asChange(record, before.get(record.id)));
    return { subject, changes };
  }
}

function asChange({ id, version, planned }: DeadlineRecord, before?: StoredObligation): DeadlineChange {
  const { status, ladder } = planned;
  return {
    deadlineId: id,
    version,
    open: status === 'open',
    ladder,
    ...(before ? { before } : {}),
    after: planned,
  };
}
