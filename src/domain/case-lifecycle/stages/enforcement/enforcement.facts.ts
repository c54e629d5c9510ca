import type { CivilDate } from '../../../civil-date.js';

/** Where the enforcement of a track stands, as far as its clocks and ways back need it. */
export type EnforcementFacts = {
  readonly titleId?: string;
  /** The state the title was in when enforcement was applied for: where a withdrawal leads back to. */
  readonly from?: string;
  readonly phase?: 'running' | 'settlement' | 'ended';
  /** What a resumption resumes from: only a stand-still goes on counting, the others begin a new period. */
  readonly restsAs?: 'suspended' | 'settlement' | 'dormant';
  /** Last change that restarts the two years: application withdrawn or not docketed. */
  readonly endedOn?: CivilDate;
  readonly docketedOn?: CivilDate;
  readonly refusedGround?: string;
  readonly refusedServed?: Readonly<Record<string, CivilDate | null>>;
};
