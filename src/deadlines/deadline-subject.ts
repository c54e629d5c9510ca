import type { LadderStep, PlannedObligation } from '../domain/deadlines/obligation.js';

export type SubjectType = 'case' | 'ticket';

/** Whose deadlines are planned, who sees them and who owes them. */
export interface DeadlineSubject {
  readonly type: SubjectType;
  readonly id: string;
  /** Union paths that see it; the last one is the union whose turn it is, which escalation tells. */
  readonly scopePaths: readonly string[];
  readonly ownerId: string | null;
}

/** One deadline that a replan opened, moved, closed, opened again or gave another ladder. */
export interface DeadlineChange {
  readonly deadlineId: string;
  readonly version: number;
  readonly open: boolean;
  readonly ladder: readonly LadderStep[];
  /** What was stored; absent for a deadline that is new. */
  readonly before?: PlannedObligation;
  readonly after: PlannedObligation;
}

/** What a replan changed, for the rooms that follow deadlines. */
export interface DeadlineChanges {
  readonly subject: DeadlineSubject;
  readonly changes: readonly DeadlineChange[];
}
