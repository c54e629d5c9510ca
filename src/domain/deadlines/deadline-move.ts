/** How a recount moved one deadline: what a dry run shows and what people are told. */
import type { PlannedObligation } from './obligation.js';

type Dated = Pick<PlannedObligation, 'status' | 'end' | 'actBy' | 'provisional'>;

export interface MovedDates {
  readonly end: string;
  readonly actBy: string;
  readonly provisional: boolean;
}

/** `same`: the days stay, only whether they are provisional changed. */
export type MoveDirection = 'earlier' | 'later' | 'same';

export interface DeadlineMove {
  readonly from: MovedDates;
  readonly to: MovedDates;
  readonly direction: MoveDirection;
  /** It had ended and runs again: the lapse that ended it is no longer true. */
  readonly reopened: boolean;
}

/** What happened to a deadline that is owed now, or nothing when it says what it said before. */
export function moveOf(before: Dated, after: Dated): DeadlineMove | undefined {
  if (after.status !== 'open') return undefined;
  const reopened = before.status !== 'open';
  const direction = directionOf(before, after);
  if (!reopened && direction === 'same' && before.provisional === after.provisional) return undefined;
  return { from: dates(before), to: dates(after), direction, reopened };
}

/** The last day in law decides; where it stays, the day people are told to act by. */
function directionOf(before: Dated, after: Dated): MoveDirection {
  const pairs = [
    [before.end, after.end],
    [before.actBy, after.actBy],
  ] as const;
  for (const [was, is] of pairs) {
    if (is < was) return 'earlier';
    if (is > was) return 'later';
  }
  return 'same';
}

function dates({ end, actBy, provisional }: Dated): MovedDates {
  return { end, actBy, provisional };
}
