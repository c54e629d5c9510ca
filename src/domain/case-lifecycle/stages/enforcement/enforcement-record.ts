import type { CaseFacts, Instrument } from '../../case-facts.js';
import type { EnforcementFacts } from './enforcement.facts.js';

export function enforcementOf(facts: CaseFacts, track: string | undefined): EnforcementFacts {
  return (track === undefined ? undefined : facts.stages.enforcement?.[track]) ?? {};
}

export function setEnforcement(facts: CaseFacts, track: string, next: EnforcementFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, enforcement: { ...facts.stages.enforcement, [track]: next } },
  };
}

export function patchEnforcement(facts: CaseFacts, track: string, patch: EnforcementFacts): CaseFacts {
  return setEnforcement(facts, track, { ...enforcementOf(facts, track), ...patch });
}

const AGREEMENTS: readonly string[] = ['settlement', 'mediationAgreement'];

/** What a court enforces on this track (执行依据): the last instrument not void that is more than an agreement. */
export function titleOf(facts: CaseFacts, track: string | undefined): Instrument | undefined {
  return facts.instruments
    .filter((i) => i.track === track && i.status !== 'void' && !AGREEMENTS.includes(i.kind))
    .at(-1);
}

/** The state a title of this kind stands in when nobody enforces it. */
export function stateOfTitle(title: Instrument | undefined): string {
  switch (title?.kind) {
    case 'reviewedMediation':
    case 'confirmedMediation':
    case 'paymentOrder':
      return 'mediation.enforceable';
    case 'judgment':
    case 'courtMediation':
      return 'litigation.effective';
    default:
      return 'arbitration.effective';
  }
}
