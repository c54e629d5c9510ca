import type { CivilDate } from '../../civil-date.js';

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
