import type { CivilDate } from '../../civil-date.js';

/** What the log says about the complaint to labour inspection (劳动保障监察). */
export type InspectionFacts = {
  readonly referredOn?: CivilDate;
  readonly complainedOn?: CivilDate;
  readonly filedOn?: CivilDate;
  readonly orderPayBy?: CivilDate;
  readonly orderedAmount?: string;
  readonly policeTransferredOn?: CivilDate;
};
