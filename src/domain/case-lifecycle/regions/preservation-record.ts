import type { CaseFacts } from '../case-facts.js';
import type { Measure, PreservationFacts } from './preservation.facts.js';

export function preservationOf(facts: CaseFacts): PreservationFacts {
  return facts.stages.preservation ?? { measures: [] };
}

export function liveMeasures(facts: CaseFacts): readonly Measure[] {
  return preservationOf(facts).measures.filter((measure) => measure.status === 'live');
}

/** The measure an act names, or, when it names none, every live one. */
export function measuresMeant(facts: CaseFacts, measureId: unknown): readonly string[] {
  return typeof measureId === 'string' ? [measureId] : liveMeasures(facts).map((measure) => measure.id);
}

export function changePreservation(facts: CaseFacts, next: Partial<PreservationFacts>): CaseFacts {
  return {
    ...facts,
    stages: { ...facts.stages, preservation: { ...preservationOf(facts), ...next } },
  };
}

export function changeMeasures(
  facts: CaseFacts,
  ids: readonly string[],
  change: (measure: Measure) => Measure,
): CaseFacts {
  const measures = preservationOf(facts).measures.map((m) => (ids.includes(m.id) ? change(m) : m));
  return changePreservation(facts, { measures });
}
