import type { CivilDate } from '../../../civil-date.js';

/** What the log says about the arbitration of one track. */
export type ArbitrationFacts = {
  /** The applicant: a party id, or `worker` / `employer`. */
  readonly by?: string;
  readonly receivedOn?: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly hearingOn?: CivilDate;
  /** Why the commission is not deciding: what opens the door to court. */
  readonly endedBy?: 'refused' | 'silence' | 'revoked' | 'terminated';
  readonly refusedGround?: string;
  /** The employer's application to set the award aside (撤裁). */
  readonly setAside?: { readonly by: string; readonly appliedOn: CivilDate; readonly pending: boolean };
};
