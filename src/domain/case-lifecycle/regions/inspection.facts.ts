import type { CivilDate } from '../../civil-date.js';
import type { CaseFacts } from '../case-facts.js';

/** What the log says about the complaint to labour inspection (劳动保障监察). */
export type InspectionFacts = {
  readonly referredOn?: CivilDate;
  readonly complainedOn?: CivilDate;
  readonly filedOn?: CivilDate;
  readonly orderPayBy?: CivilDate;
  readonly orderedAmount?: string;
  readonly policeTransferredOn?: CivilDate;
};

export function changeInspection(facts: CaseFacts, change: InspectionFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, inspection: { ...facts.stages.inspection, ...change } },
  };
}
