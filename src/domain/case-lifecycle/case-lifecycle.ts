import type { Draft } from '../lifecycle/events.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { INITIAL_REGIONS } from './case-machine.js';
import type { CaseEnv } from './case-env.js';
import { NO_FACTS } from './case-facts.js';
import type { CaseState } from './case-state.js';
import { touches } from './clocks/apply-clocks.js';
import { foldCaseEvent } from './fold.js';
import { CLOCK_ROWS } from './settle.js';

/** The case as a machine of the house. Raise `version` whenever a stored log could fold to something else. */
export const caseLifecycle: Lifecycle<CaseState, CaseEnv> = {
  name: 'case',
  version: '1.1.0',
  initial: () => ({
    seq: 0,
    tracks: [],
    regions: INITIAL_REGIONS,
    facts: NO_FACTS,
    clocks: [],
    tasks: [],
    irregularities: [],
  }),
  fold: foldCaseEvent,
  lapsesBeatenBy,
  atSeq: (state, seq) => ({ ...state, seq }),
};

/** A fact that answers a clock on or before its last day beats the lapse recorded in the meantime. */
function lapsesBeatenBy(state: CaseState, draft: Draft): readonly number[] {
  if (draft.type === 'deadline.lapsed') return [];
  return state.clocks
    .filter(
      (clock) =>
        clock.status === 'lapsed' && clock.lapsedEnd !== undefined && draft.occurredOn <= clock.lapsedEnd,
    )
    .filter((clock) => draft.track === undefined || clock.track === draft.track || clock.track === 'case')
    .filter((clock) => CLOCK_ROWS.some((row) => row.rule === clock.rule && touches(row, draft.type)))
    .flatMap((clock) => (clock.closedBySeq === undefined ? [] : [clock.closedBySeq]));
}
