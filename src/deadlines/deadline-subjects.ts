import { SetMetadata } from '@nestjs/common';
import type { PlannedObligation } from '../domain/deadlines/obligation.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import type { Reader, Tx } from '../platform/database/index.js';
import type { DeadlineChanges, DeadlineSubject, SubjectType } from './deadline-subject.js';

/** A recorded lapse that the calendar in question makes untrue, because the clock ends later than it says. */
export interface UntrueLapse {
  readonly rule: string;
  readonly track: string;
  readonly subject: string;
  /** The last day the lapse speaks of, and the last day under the calendar. */
  readonly endedOn: string;
  readonly end: string;
  /** Taken back by the system. False: something recorded later rests on it, and a person has to decide. */
  readonly voided: boolean;
  /** Where `voided` is false: number of the event that would be unlawful without the lapse. */
  readonly reliedOnBy?: number;
}

/** A subject's whole plan under a calendar that is being tried. */
export interface SubjectPlan {
  readonly subject: DeadlineSubject;
  /** The number people know the case or ticket by. */
  readonly number: string;
  readonly planned: readonly PlannedObligation[];
  readonly untrue: readonly UntrueLapse[];
}

/** What replanning a subject changed. */
export interface Replanned extends Omit<SubjectPlan, 'planned'> {
  readonly changes: DeadlineChanges['changes'];
}

/**
 * The cases, or the tickets, as the calendar's administration needs them: it knows deadlines and not what they belong
 * to. A room that has deadlines marks one provider with `@PlansDeadlines()`; there is one for each subject type.
 *
 * Both verbs must plan with the function that the room's ordinary commands plan with, so that a dry run, the batch and
 * the next command say the same.
 */
export interface DeadlineSubjects {
  readonly type: SubjectType;
  /** What would be planned under `calendar`. Reads only. `undefined` when there is no such subject. */
  plan(reader: Reader, id: string, calendar: WorkingCalendar): Promise<SubjectPlan | undefined>;
  /**
   * Locks the subject (`FOR UPDATE`) and replans it under the calendar in force in `tx`: takes back lapses that are no
   * longer true where that is lawful, then `DeadlineBook.replan` and `EscalationLadder.follow`.
   */
  replan(tx: Tx, id: string): Promise<Replanned | undefined>;
}

/** Metadata key of providers that plan a room's deadlines. */
export const PLANS_DEADLINES = 'gongdao:plans-deadlines';

/** Registers a provider as the one that plans the deadlines of its room's subjects. */
export function PlansDeadlines() {
  return <S extends new (...args: never[]) => DeadlineSubjects>(target: S): void => {
    SetMetadata(PLANS_DEADLINES, true)(target);
  };
}
