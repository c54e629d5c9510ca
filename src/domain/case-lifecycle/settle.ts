import type { CivilDate } from '../civil-date.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { CaseEnv } from './case-env.js';
import { outstanding, type CaseFacts } from './case-facts.js';
import {
  openTracks,
  type CaseState,
  type IrregularityEntry,
  type OwnerTask,
  type Pair,
  type RegionStates,
  type TrackState,
} from './case-state.js';
import { applyClocks, withdrawAll } from './clocks/apply-clocks.js';
import { closeClocks, type ClockEntry } from './clocks/clock-ledger.js';
import { enteredFacts } from './entry-facts.js';
import type { CaseEventDefinition, FactContext } from './event-definition.js';
import { outcomeOf } from './outcome.js';
import { REGION_CLOCKS } from './regions/regions.js';
import { STAGE_CLOCKS } from './stages/stages.js';

export type Moved = { readonly from: string; readonly to: string } | null;

/** An accepted event with everything known about it; `settle` writes it into the state. */
export interface Settling {
  readonly state: CaseState;
  readonly event: LoggedEvent;
  readonly env: CaseEnv;
  readonly definition: CaseEventDefinition;
  readonly payload: unknown;
  readonly facts: CaseFacts;
  readonly regions: RegionStates;
  readonly track: TrackState | undefined;
  readonly moved: Moved;
}

export const CLOCK_ROWS = [...STAGE_CLOCKS, ...REGION_CLOCKS];

/** The state after an accepted event: tracks, clocks, tasks and flags follow the facts. */
export function settle(s: Settling): CaseState {
  const born = bornTracks(s);
  const tracks = [
    ...(s.event.type === 'case.opened'
      ? [firstTrack(s)]
      : s.state.tracks.map((track) => moveTrack(s, track, born))),
    ...born,
  ];
  const track = tracks.find(
    (t) => t.id === (s.track?.id ?? (s.event.type === 'case.opened' ? 't1' : undefined)),
  );
  const facts = [...(s.moved && track ? [track] : []), ...born].reduce(
    (known, entered) => enteredFacts(known, { event: s.event, track: entered, state: s.state }),
    s.facts,
  );
  const next: CaseState = {
    seq: s.event.seq,
    tracks,
    regions: s.regions,
    facts,
    clocks: s.state.clocks,
    tasks: tasksAfter(s, track),
    irregularities: irregularitiesAfter(s),
  };
  const clocks = clocksAfter(s, facts, track, born);
  const closed = openTracks(next).length === 0;
  return closed
    ? { ...next, tasks: [], clocks: withdrawAll({ ...next, clocks }, s.event.occurredOn, s.event.seq) }
    : { ...next, clocks: track?.state === 'closed' ? withdrawTrack(clocks, track, s.event) : clocks };
}

/** The ledger after the event: of the track it belongs to, then of every track it split off. */
function clocksAfter(
  s: Settling,
  facts: CaseFacts,
  track: TrackState | undefined,
  born: readonly TrackState[],
): readonly ClockEntry[] {
  const context = { event: s.event, facts, before: s.state.facts, env: s.env };
  const own = applyClocks(CLOCK_ROWS, lapseClock(s), { ...context, track }, s.moved);
  const perTrack = CLOCK_ROWS.filter((row) => row.scope !== 'case');
  return born.reduce(
    (ledger, at) =>
      applyClocks(perTrack, ledger, { ...context, track: at }, { from: s.track?.state ?? '', to: at.state }),
    own,
  );
}

function bornTracks(s: Settling): readonly TrackState[] {
  return (s.definition.opensTracks?.(s.facts, s.payload, contextOf(s)) ?? []).map((track) => ({
    ...track,
    since: movedOn(s),
    sinceSeq: s.event.seq,
  }));
}

function contextOf(s: Settling): FactContext {
  return { event: s.event, track: s.track, env: s.env, state: s.state };
}

/** The day in law on which the event moves the track. */
function movedOn(s: Settling): CivilDate {
  return s.definition.movesOn?.(s.payload, contextOf(s)) ?? s.event.occurredOn;
}

function firstTrack(s: Settling): TrackState {
  return {
    id: 't1',
    state: 'intake',
    since: s.event.occurredOn,
    sinceSeq: s.event.seq,
    pairs: pairsOf(s.facts),
  };
}

function moveTrack(s: Settling, track: TrackState, born: readonly TrackState[]): TrackState {
  const pairs = pairsKept(s, track, born);
  if (track.id !== s.track?.id || !s.moved) return { ...track, pairs };
  const { outcome: _, closedOn: __, returnTo: ___, ...rest } = track;
  const since = movedOn(s);
  const entered = { ...rest, pairs, state: s.moved.to, since, sinceSeq: s.event.seq };
  if (s.moved.to !== 'closed') return { ...entered, ...returnTo(s, track) };
  return {
    ...entered,
    returnTo: s.moved.from,
    closedOn: since,
    outcome: outcomeOf({ facts: s.facts, track, event: s.event }),
  };
}

/** Proceedings that may come to nothing remember where the track stood before them. */
function returnTo(s: Settling, track: TrackState): Pick<TrackState, 'returnTo'> {
  const remembers = s.moved ? REMEMBERED[s.moved.to] : undefined;
  if (remembers) return remembers(track.state) ? { returnTo: track.state } : {};
  return track.returnTo !== undefined && track.state !== 'closed' ? { returnTo: track.returnTo } : {};
}

/** States that remember, and which of the states before them. A mediation goes back only to the body that sent it. */
const REMEMBERED: Readonly<Record<string, (from: string) => boolean>> = {
  'mediation.paymentOrder': () => true,
  'mediation.applied': (from) => from === 'arbitration.filed' || from === 'litigation.filed',
};

/** The first track carries whatever no other track took over; a split takes its pairs away from the rest. */
function pairsKept(s: Settling, track: TrackState, born: readonly TrackState[]): TrackState['pairs'] {
  const others = s.state.tracks.filter((other) => other.id !== 't1').flatMap((other) => other.pairs);
  const taken = [...born.flatMap((other) => other.pairs), ...(track.id === 't1' ? others : [])];
  const isTaken = (pair: Pair) =>
    taken.some((other) => other.claimId === pair.claimId && other.workerId === pair.workerId);
  return (track.id === 't1' ? pairsOf(s.facts) : track.pairs).filter((pair) => !isTaken(pair));
}

/** Claims and workers of the whole file; later splits hand pairs over to other tracks. */
function pairsOf(facts: CaseFacts): TrackState['pairs'] {
  return facts.claims
    .filter((claim) => claim.status === 'open')
    .flatMap((claim) => claim.workerIds.map((workerId) => ({ claimId: claim.id, workerId })));
}

function lapseClock(s: Settling): readonly ClockEntry[] {
  if (s.event.type !== 'deadline.lapsed') return s.state.clocks;
  const { ruleId, subject, endedOn } = s.event.payload;
  const matches = (c: ClockEntry) =>
    c.rule === ruleId && c.subject === subject && c.track === (s.event.track ?? c.track);
  return closeClocks(s.state.clocks, matches, {
    status: 'lapsed',
    on: s.event.occurredOn,
    seq: s.event.seq,
    lapsedEnd: endedOn as ClockEntry['startOn'],
  });
}

function withdrawTrack(
  clocks: readonly ClockEntry[],
  track: TrackState,
  event: LoggedEvent,
): readonly ClockEntry[] {
  const mine = (c: ClockEntry) => c.track === track.id;
  return closeClocks(clocks, mine, {
    status: 'withdrawn',
    cause: 'trackClosed',
    on: event.occurredOn,
    seq: event.seq,
  });
}

function tasksAfter(s: Settling, track: TrackState | undefined): readonly OwnerTask[] {
  const id = track?.id ?? 'case';
  const made = s.definition.tasks?.(s.facts, s.payload, contextOf(s)) ?? [];
  const lapse = s.event.type === 'deadline.lapsed' && s.moved === null ? [lapseTask(s)] : [];
  const paid = s.event.type === 'performance.paid' && s.moved === null ? [tellTheBody(s, id)] : [];
  const kept = s.moved ? s.state.tasks.filter((task) => task.track !== id) : s.state.tasks;
  return [
    ...kept,
    ...[...made, ...lapse, ...paid.flat()].map((task) => ({ ...task, track: id, bySeq: s.event.seq })),
  ];
}

/** Everything is paid while a body still has the case: somebody has to withdraw it there or tell the court. */
function tellTheBody(s: Settling, track: string): readonly Omit<OwnerTask, 'track' | 'bySeq'>[] {
  if (outstanding(s.facts, track) !== '0.00') return [];
  return [{ code: 'tellTheBody', subject: '', since: s.event.occurredOn }];
}

function lapseTask(s: Settling): Omit<OwnerTask, 'track' | 'bySeq'> {
  const { ruleId, subject } = s.event.payload;
  return { code: `lapsed:${String(ruleId)}`, subject: String(subject), since: s.event.occurredOn };
}

function irregularitiesAfter(s: Settling): readonly IrregularityEntry[] {
  const flags = s.definition.irregular?.(s.facts, s.payload, contextOf(s)) ?? [];
  return [...s.state.irregularities, ...flags.map((flag) => ({ ...flag, seq: s.event.seq }))];
}
