import type { CivilDate } from '../../../civil-date.js';
import type { CaseFacts } from '../../case-facts.js';

/** What the log says about the negotiation of one track. */
export type NegotiationFacts = {
  readonly demandedOn: CivilDate;
  /** Last day of a period both sides agreed on in writing (17号令10(2)). */
  readonly periodUntil?: CivilDate;
};

export function negotiationOf(facts: CaseFacts, track: string | undefined): NegotiationFacts | undefined {
  return track === undefined ? undefined : facts.stages.negotiation?.[track];
}

export function withNegotiation(facts: CaseFacts, track: string, next: NegotiationFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, negotiation: { ...facts.stages.negotiation, [track]: next } },
  };
}
