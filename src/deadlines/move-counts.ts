import { z } from 'zod';
import type { DeadlineMove } from '../domain/deadlines/deadline-move.js';
import type { UntrueLapse } from './deadline-subjects.js';

/** What a calendar moves, in numbers. */
export const moveCounts = z
  .strictObject({
    subjects: z.int().describe('Cases and tickets that were looked at'),
    moved: z.int().describe('Deadlines whose last day, or day to act by, is another one'),
    earlier: z.int(),
    later: z.int(),
    settled: z.int().describe('Dates that stay and are provisional no more'),
    reopened: z.int().describe('Deadlines that had lapsed and run again'),
    lapsesToDecide: z
      .int()
      .describe('Lapses that are no longer true but have been relied on: a person decides'),
  })
  .meta({ id: 'CalendarMoveCounts' });

export type MoveCounts = z.infer<typeof moveCounts>;

/** Adds up moves subject by subject. */
export class MoveTally {
  private readonly counts: MoveCounts = {
    ...{ subjects: 0, moved: 0, earlier: 0, later: 0 },
    ...{ settled: 0, reopened: 0, lapsesToDecide: 0 },
  };

  add(moves: readonly DeadlineMove[], untrue: readonly UntrueLapse[]): void {
    this.counts.subjects += 1;
    this.counts.lapsesToDecide += untrue.filter((lapse) => !lapse.voided).length;
    for (const { direction, reopened } of moves) {
      if (direction === 'same') this.counts.settled += reopened ? 0 : 1;
      else {
        this.counts.moved += 1;
        this.counts[direction] += 1;
      }
      if (reopened) this.counts.reopened += 1;
    }
  }

  get total(): MoveCounts {
    return { ...this.counts };
  }
}
