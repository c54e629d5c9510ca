import type { CaseFacts } from './case-facts.js';
import type { CaseState, Pair, TrackState } from './case-state.js';
import type { Absorbed, NewTrack } from './event-definition.js';
import { outcomeOf } from './outcome.js';
import { contextOf, movedOn, type Settling } from './settling.js';

/** Claims and workers of the whole file, one pair each. */
export function pairsOf(facts: CaseFacts): readonly Pair[] {
  return facts.claims
    .filter((claim) => claim.status === 'open')
    .flatMap((claim) => claim.workerIds.map((workerId) => ({ claimId: claim.id, workerId })));
}

/** The lines an event splits off, as they begin. */
export function bornTracks(s: Settling): readonly TrackState[] {
  return (s.definition.opensTracks?.(s.facts, s.payload, contextOf(s)) ?? []).map((line) => born(s, line));
}

function born(s: Settling, { continues, ...line }: NewTrack): TrackState {
  const source = s.state.tracks.find((track) => track.id === continues);
  if (source) {
    const { since, sinceSeq, returnTo } = source;
    return { ...line, since, sinceSeq, ...(returnTo === undefined ? {} : { returnTo }) };
  }
  const entered = { ...line, since: movedOn(s), sinceSeq: s.event.seq };
  if (line.state !== 'closed') return entered;
  const from = s.track?.state;
  return {
    ...entered,
    closedOn: entered.since,
    outcome: 'withdrawn',
    ...(from === undefined ? {} : { returnTo: from }),
  };
}

/** Every track after the event: moved, split, joined, each with the pairs it carries from now on. */
export function tracksAfter(s: Settling, lines: readonly TrackState[]): readonly TrackState[] {
  if (s.event.type === 'case.opened') return [firstTrack(s)];
  const joined = s.definition.joinsTracks?.(s.payload);
  const moved = s.state.tracks.map((track) => (track.id === joined?.from ? ended(s, track) : move(s, track)));
  return handOut(s, [...moved, ...lines], lines, joined);
}

function firstTrack(s: Settling): TrackState {
  const { occurredOn: since, seq: sinceSeq } = s.event;
  return { id: 't1', state: 'intake', since, sinceSeq, pairs: pairsOf(s.facts) };
}

/** Put into another track (并案): this one is over. */
function ended(s: Settling, track: TrackState): TrackState {
  const since = s.event.occurredOn;
  const { id, state: returnTo } = track;
  const seq = s.event.seq;
  return {
    id,
    state: 'closed',
    since,
    sinceSeq: seq,
    pairs: [],
    returnTo,
    closedOn: since,
    outcome: 'merged',
  };
}

function move(s: Settling, track: TrackState): TrackState {
  if (track.id !== s.track?.id || !s.moved) return track;
  const { outcome: _, closedOn: __, returnTo: ___, ...rest } = track;
  const since = movedOn(s);
  const entered = { ...rest, state: s.moved.to, since, sinceSeq: s.event.seq };
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

const same = (a: Pair) => (b: Pair) => a.claimId === b.claimId && a.workerId === b.workerId;

/**
 * Every pair of the file is in exactly one track. A track keeps its own; a split takes its pairs away from the rest; a
 * joined track hands its pairs over; what is new goes to the first track still open.
 */
function handOut(
  s: Settling,
  tracks: readonly TrackState[],
  lines: readonly TrackState[],
  joined: Absorbed | undefined,
): readonly TrackState[] {
  const all = pairsOf(s.facts);
  const taken = lines.flatMap((line) => line.pairs);
  const handedOver = s.state.tracks.find((track) => track.id === joined?.from)?.pairs ?? [];
  const keeps = (track: TrackState): readonly Pair[] => {
    const own = lines.includes(track) ? track.pairs : track.pairs.filter((pair) => !taken.some(same(pair)));
    const succeeded = own.flatMap((pair) => successorsOf(s, pair));
    return [...succeeded, ...(track.id === joined?.into ? handedOver : [])].filter((p) => all.some(same(p)));
  };
  // An heir may be a worker of the case already: such a pair stays on the line it is found on first.
  const kept = tracks.reduce<readonly TrackState[]>((done, track) => {
    const known = done.flatMap((other) => other.pairs);
    return [...done, { ...track, pairs: distinct(keeps(track), known) }];
  }, []);
  const known = kept.flatMap((track) => track.pairs);
  const fresh = all.filter((pair) => !known.some(same(pair)));
  const home = (kept.find((track) => track.state !== 'closed') ?? kept[0])?.id;
  return fresh.length === 0
    ? kept
    : kept.map((track) => (track.id === home ? { ...track, pairs: [...track.pairs, ...fresh] } : track));
}

const distinct = (pairs: readonly Pair[], known: readonly Pair[]): readonly Pair[] =>
  pairs.filter((pair, n) => !known.some(same(pair)) && pairs.findIndex(same(pair)) === n);

/** Heirs take the place of the worker who died, on the same track. */
function successorsOf(s: Settling, pair: Pair): readonly Pair[] {
  const heirs = s.definition.succeeds?.(s.payload)[pair.workerId] ?? [];
  return heirs.length === 0 ? [pair] : heirs.map((workerId) => ({ ...pair, workerId }));
}

/** The open track that carries a pair. */
export function trackOfPair(state: CaseState, pair: Pair): TrackState | undefined {
  return state.tracks.find((track) => track.state !== 'closed' && track.pairs.some(same(pair)));
}
