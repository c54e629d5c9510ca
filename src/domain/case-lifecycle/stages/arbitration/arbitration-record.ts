import { partiesMeant, type CaseFacts } from '../../case-facts.js';
import type { TrackState } from '../../case-state.js';
import type { ArbitrationFacts } from './arbitration.facts.js';

export function arbitrationOf(facts: CaseFacts, track: string | undefined): ArbitrationFacts {
  return (track === undefined ? undefined : facts.stages.arbitration?.[track]) ?? {};
}

export function patchArbitration(facts: CaseFacts, track: string, patch: ArbitrationFacts): CaseFacts {
  const next = { ...arbitrationOf(facts, track), ...patch };
  return {
    ...facts,
    stages: { ...facts.stages, arbitration: { ...facts.stages.arbitration, [track]: next } },
  };
}

export function setAsidePending(facts: CaseFacts, track: string | undefined): boolean {
  return arbitrationOf(facts, track).setAside?.pending === true;
}

/** The other side of the application: who is served and answers. */
export function respondents(facts: CaseFacts, track: string | undefined): readonly string[] {
  const by = arbitrationOf(facts, track).by ?? 'worker';
  const fromEmployer = by === 'employer' || partiesMeant(facts, 'employer').includes(by);
  return partiesMeant(facts, fromEmployer ? 'worker' : 'employer');
}

/** The workers a track carries; a track without pairs (nothing claimed yet) means every worker of the case. */
export function workersOf(facts: CaseFacts, track: Pick<TrackState, 'pairs'>): readonly string[] {
  const own = [...new Set(track.pairs.map((pair) => pair.workerId))];
  const active = partiesMeant(facts, 'worker');
  return own.length > 0 ? active.filter((id) => own.includes(id)) : active;
}

/** The people one side word or party id means, on one track. */
export function meantOnTrack(
  facts: CaseFacts,
  track: Pick<TrackState, 'pairs'>,
  key: string,
): readonly string[] {
  return key === 'worker' ? workersOf(facts, track) : partiesMeant(facts, key);
}
