import type { DeadlineSubject } from './deadline-subject.js';
import type { UntrueLapse } from './deadline-subjects.js';

/** A lapse that a calendar makes untrue, as administrators see it. */
export interface LapseView extends Omit<UntrueLapse, 'rule'> {
  readonly subjectType: DeadlineSubject['type'];
  readonly subjectId: string;
  readonly number: string;
  readonly ruleId: string;
}

export function lapsesOf(of: {
  readonly subject: DeadlineSubject;
  readonly number: string;
  readonly untrue: readonly UntrueLapse[];
}): LapseView[] {
  const { type: subjectType, id: subjectId } = of.subject;
  return of.untrue.map(({ rule, ...lapse }) => ({
    ...{ subjectType, subjectId, number: of.number, ruleId: rule },
    ...lapse,
  }));
}
