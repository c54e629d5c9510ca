import type { CaseFacts } from '../../case-facts.js';
import type { NegotiationFacts } from './negotiation.facts.js';

export function negotiationOf(facts: CaseFacts, track: string | undefined): NegotiationFacts | undefined {
  return track === undefined ? undefined : facts.stages.negotiation?.[track];
}

export function withNegotiation(facts: CaseFacts, track: string, next: NegotiationFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, negotiation: { ...facts.stages.negotiation, [track]: next } },
  };
}
