import type { CaseFacts } from '../case-facts.js';
import type { InspectionFacts } from './inspection.facts.js';

export function changeInspection(facts: CaseFacts, change: InspectionFacts): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, inspection: { ...facts.stages.inspection, ...change } },
  };
}
