import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { CalendarNotices, type Recounted } from './calendar-notices.js';
import { hasMoved } from './moved-deadlines.js';
import { SubjectPlanners } from './subject-planners.js';
import type { TouchedSubject } from './touched-subjects.js';

/** Replans one case or ticket under the calendar in force and tells whom its dates concern. */
@Injectable()
export class RecountSubject {
  constructor(
    @Inject(SubjectPlanners) private readonly planners: SubjectPlanners,
    @Inject(CalendarNotices) private readonly notices: CalendarNotices,
  ) {}

  async execute(
    tx: Tx,
    { type, id }: Pick<TouchedSubject, 'type' | 'id'>,
    year: number,
  ): Promise<Recounted | undefined> {
    const replanned = await this.planners.of(type).replan(tx, id);
    if (!replanned) return undefined;
    const { changes, ...about } = replanned;
    const recounted = { ...about, moves: hasMoved(changes) };
    await this.notices.tell(tx, year, recounted);
    return recounted;
  }
}
