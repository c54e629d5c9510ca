import type { CivilDate } from '../civil-date.js';
import type { Json } from '../lifecycle/canonical-json.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { Irregularity } from '../lifecycle/lifecycle.js';
import type { CaseFacts } from './case-facts.js';
import type { ClockEntry } from './clocks/clock-ledger.js';

export const STAGES = [
  'warning',
  'negotiation',
  'mediation',
  'arbitration',
  'litigation',
  'enforcement',
] as const;
export type Stage = (typeof STAGES)[number];

/** Public id of a state of the process chart: `intake`, `closed`, or `<stage>.<key>`. */
export type ProcessState = string;

/** One line (线) of the case: the chart of §3 runs once per track. `t1` exists from `case.opened`. */
export type TrackState = {
  readonly id: string;
  readonly state: ProcessState;
  /** The day in law on which this state was entered, and the event that entered it. */
  readonly since: CivilDate;
  readonly sinceSeq: number;
  /** Where a proceeding that comes to nothing falls back to (payment order, commissioned mediation, a suit's door). */
  readonly returnTo?: ProcessState;
  /** The (claim × worker) pairs this track carries; an open pair is in exactly one open track. */
  readonly pairs: readonly Pair[];
  /** Id of the live instrument (执行依据), if any. */
  readonly instrumentId?: string;
  readonly outcome?: Outcome;
  readonly closedOn?: CivilDate;
};

export type Pair = { readonly claimId: string; readonly workerId: string };

export const OUTCOMES = [
  'resolvedAtWarning',
  'settled',
  'mediated',
  'awarded',
  'judged',
  'enforced',
  'partlyEnforced',
  'withdrawn',
  'notPursued',
  'outOfScope',
  'referredOut',
  'merged',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The regions beside the tracks, one each per case. */
export type RegionStates = {
  readonly assistance: string;
  readonly inspection: string;
  readonly preservation: string;
  readonly custody: string;
};
export const REGIONS = ['assistance', 'inspection', 'preservation', 'custody'] as const;
export type Region = (typeof REGIONS)[number];

/** Something a person has to do that no statute puts a clock on, or that a lapsed clock left behind. */
export type OwnerTask = {
  readonly code: string;
  readonly track: string;
  readonly subject: string;
  readonly since: CivilDate;
  readonly bySeq: number;
};

/** The snapshot of a case: the fold of its log, plain JSON, equal to a replay as canonical JSON. */
export type CaseState = {
  readonly seq: number;
  readonly tracks: readonly TrackState[];
  readonly regions: RegionStates;
  readonly facts: CaseFacts;
  readonly clocks: readonly ClockEntry[];
  readonly tasks: readonly OwnerTask[];
  readonly irregularities: readonly IrregularityEntry[];
};

export type IrregularityEntry = { [K in keyof Irregularity]: Irregularity[K] };

/** Proof for the compiler that a snapshot is JSON. */
export type SnapshotIsJson = CaseState extends Json ? true : never;

export function openTracks(state: CaseState): readonly TrackState[] {
  return state.tracks.filter((track) => track.state !== 'closed');
}

/** The first open track by number, or the first of all once the case is closed. */
export function leadingTrack(state: CaseState): TrackState | undefined {
  return openTracks(state)[0] ?? state.tracks[0];
}

export function stageOf(state: ProcessState): Stage | null {
  const stage = state.split('.')[0];
  return STAGES.find((known) => known === stage && state.includes('.')) ?? null;
}

/** What is known when a track enters a state: the event, the track as it is now, the case before. */
export interface EntryContext {
  readonly event: LoggedEvent;
  readonly track: TrackState;
  readonly state: CaseState;
}
