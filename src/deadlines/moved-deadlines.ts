import { moveOf, type DeadlineMove } from '../domain/deadlines/deadline-move.js';
import {
  diffObligations,
  type PlannedObligation,
  type StoredObligation,
} from '../domain/deadlines/obligation.js';
import type { DeadlineChange } from './deadline-subject.js';

/** A deadline that a recount moved, with what tells it from the others of its subject. */
export interface MovedDeadline extends DeadlineMove {
  readonly deadlineId: string;
  readonly rule: string;
  readonly track: string;
  readonly subject: string;
}

/** What a plan would move of what is stored. */
export function wouldMove(
  stored: readonly StoredObligation[],
  planned: readonly PlannedObligation[],
): MovedDeadline[] {
  const before = new Map(stored.map((obligation) => [obligation.id, obligation]));
  return diffObligations(stored, planned).changed.flatMap((change) =>
    movedDeadline(change.id, before.get(change.id), change.planned),
  );
}

/** What a replan moved. Where it came in several steps, a deadline moved from its first state to its last. */
export function hasMoved(changes: readonly DeadlineChange[]): MovedDeadline[] {
  const first = new Map<string, PlannedObligation | undefined>();
  const last = new Map<string, PlannedObligation>();
  for (const { deadlineId, before, after } of changes) {
    if (!first.has(deadlineId)) first.set(deadlineId, before);
    last.set(deadlineId, after);
  }
  return [...last].flatMap(([id, after]) => movedDeadline(id, first.get(id), after));
}

function movedDeadline(
  deadlineId: string,
  before: PlannedObligation | undefined,
  after: PlannedObligation,
): MovedDeadline[] {
  const move = before && moveOf(before, after);
  const { rule, track, subject } = after;
  return move ? [{ deadlineId, rule, track, subject, ...move }] : [];
}
