import { claimed, liveInstrument, recovered, type CaseFacts, type Instrument } from './case-facts.js';
import type { CaseEnv } from './case-env.js';
import {
  leadingTrack,
  openTracks,
  stageOf,
  type CaseState,
  type Outcome,
  type Pair,
  type Stage,
} from './case-state.js';
import { allowedEvents, type AllowedEvent } from './fold.js';

/** One line of the case as the API shows it. */
export interface TrackView {
  readonly id: string;
  readonly state: string;
  readonly stage: Stage | null;
  readonly since: string;
  readonly pairs: readonly Pair[];
  readonly instrument: Instrument | null;
  readonly outcome: Outcome | null;
  readonly allowedEvents: readonly string[];
}

/** What a reader sees of a case's state: `state` and `stage` are those of the first open track. */
export interface CaseView {
  readonly state: string;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly outcomes: readonly Outcome[];
  readonly closedOn: string | null;
  readonly tracks: readonly TrackView[];
  readonly regions: CaseState['regions'];
  readonly allowedEvents: readonly AllowedEvent[];
  readonly claimed: string;
  readonly recovered: string;
  readonly handOvers: CaseFacts['handOvers'];
  readonly tasks: CaseState['tasks'];
  readonly irregularities: CaseState['irregularities'];
}

export function caseView(state: CaseState, env: CaseEnv): CaseView {
  const lead = leadingTrack(state);
  const closed = openTracks(state).length === 0;
  const allowed = allowedEvents(state, env);
  const outcomes = state.tracks.flatMap((track) => (track.outcome === undefined ? [] : [track.outcome]));
  return {
    state: lead?.state ?? 'intake',
    stage: lead ? stageOf(lead.state) : null,
    outcome: closed ? (outcomes[0] ?? null) : null,
    outcomes,
    closedOn: closed
      ? (state.tracks
          .map((t) => t.closedOn ?? '')
          .sort()
          .at(-1) ?? null)
      : null,
    tracks: state.tracks.map((track) => ({
      id: track.id,
      state: track.state,
      stage: stageOf(track.state),
      since: track.since,
      pairs: track.pairs,
      instrument: liveInstrument(state.facts, track.id) ?? null,
      outcome: track.outcome ?? null,
      allowedEvents: allowed.filter((event) => event.tracks.includes(track.id)).map((event) => event.type),
    })),
    regions: state.regions,
    allowedEvents: allowed,
    claimed: claimed(state.facts),
    recovered: recovered(state.facts),
    handOvers: state.facts.handOvers,
    tasks: state.tasks,
    irregularities: state.irregularities,
  };
}
