import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '../identity/index.js';
import { OutboxStore, type JobPayload } from '../jobs/index.js';
import type { Tx } from '../platform/database/index.js';
import type { DeadlineSubject } from './deadline-subject.js';
import type { UntrueLapse } from './deadline-subjects.js';
import type { MovedDeadline } from './moved-deadlines.js';

type Notice = JobPayload<'notification.send'>;

/** What a recount did to one case or ticket. */
export interface Recounted {
  readonly subject: DeadlineSubject;
  readonly number: string;
  readonly moves: readonly MovedDeadline[];
  readonly untrue: readonly UntrueLapse[];
}

/** Tells whoever owes a deadline that its date is another one. */
@Injectable()
export class CalendarNotices {
  constructor(
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * One notice a date, in the transaction that moved it. A date that moves earlier has a kind of its own: it takes time
   * away from somebody. A date that only became certain is not told.
   */
  async tell(tx: Tx, year: number, { subject, number, moves, untrue }: Recounted): Promise<void> {
    const moved = moves.filter(({ direction, reopened }) => reopened || direction !== 'same');
    const undecided = untrue.filter((lapse) => !lapse.voided);
    if (moved.length + undecided.length === 0) return;
    const userIds = await this.recipients(tx, subject);
    if (userIds.length === 0) return;
    const notice = (kind: string, params: Notice['params']): Notice => ({
      userIds,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      params: { number, year, ...params },
    });
    await this.outbox.postAll(tx, 'notification.send', [
      ...moved.map((move) =>
        notice(kindOf(move), { rule: move.rule, from: move.from.end, to: move.to.end, actBy: move.to.actBy }),
      ),
      ...undecided.map(({ rule, endedOn, end }) =>
        notice('calendar.lapseToDecide', { rule, from: endedOn, to: end }),
      ),
    ]);
  }

  /** The owner; where nobody owns the subject yet, the supervisors of the union whose turn it is. */
  private async recipients(tx: Tx, { ownerId, scopePaths }: DeadlineSubject): Promise<string[]> {
    if (ownerId !== null) return [ownerId];
    const path = scopePaths.at(-1);
    return path === undefined ? [] : this.directory.holders(tx, 'supervisor', path, 'nearest');
  }
}

function kindOf({ direction, reopened }: MovedDeadline): string {
  if (reopened) return 'calendar.deadlineReopened';
  return direction === 'earlier' ? 'calendar.deadlineMovedEarlier' : 'calendar.deadlineMoved';
}
