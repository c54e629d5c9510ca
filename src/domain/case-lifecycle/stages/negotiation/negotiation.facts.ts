import type { CivilDate } from '../../../civil-date.js';

/** What the log says about the negotiation of one track. */
export type NegotiationFacts = {
  readonly demandedOn: CivilDate;
  /** Last day of a period both sides agreed on in writing (17号令10(2)). */
  readonly periodUntil?: CivilDate;
};
