import type { CaseFacts } from '../../case-facts.js';
import type { LitigationFacts } from './litigation.facts.js';

export function litigationOf(facts: CaseFacts, track: string | undefined): LitigationFacts {
  return (track === undefined ? undefined : facts.stages.litigation?.[track]) ?? {};
}

export function setLitigation(facts: CaseFacts, track: string, next: LitigationFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, litigation: { ...facts.stages.litigation, [track]: next } },
  };
}

export function patchLitigation(facts: CaseFacts, track: string, patch: LitigationFacts): CaseFacts {
  return setLitigation(facts, track, { ...litigationOf(facts, track), ...patch });
}
