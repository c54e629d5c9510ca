import type { CivilDate } from '../../civil-date.js';
import type { CaseFacts } from '../case-facts.js';

export const PHASES = ['beforeArbitration', 'inArbitration', 'inSuit', 'beforeEnforcement'] as const;
export type Phase = (typeof PHASES)[number];
export const MEASURE_KINDS = ['bank', 'movable', 'other'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** One asset that is sealed or frozen. */
export type Measure = {
  readonly id: string;
  readonly phase: Phase;
  readonly kind: MeasureKind;
  readonly takenOn: CivilDate;
  readonly amount?: string;
  /** Last day a court named, on granting or renewing. */
  readonly until?: CivilDate;
  readonly status: 'live' | 'lifted' | 'expired';
};

export type PreservationFacts = {
  /** What the last application asked for. */
  readonly phase?: Phase;
  readonly measures: readonly Measure[];
};

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
