import type { TrackState } from './case-state.js';
import { CASE_WIDE, closeClocks, sameKey, type ClockEntry } from './clocks/clock-ledger.js';
import { FOLLOWING_RULES } from './following-rules.js';
import type { Settling } from './settling.js';

/** Is this clock about a worker whose claims are not on the track? */
function aboutAnother(s: Settling, entry: ClockEntry, track: Pick<TrackState, 'pairs'>): boolean {
  const isWorker = s.facts.parties.some((party) => party.id === entry.subject && party.role === 'worker');
  return isWorker && !track.pairs.some((pair) => pair.workerId === entry.subject);
}

/**
 * The clocks of a line that goes on where another one stands: whatever runs there runs here too, except what is about
 * workers left behind. Clocks that follow the papers are started by the papers of the new line.
 */
export function continuedClocks(
  s: Settling,
  ledger: readonly ClockEntry[],
  line: TrackState,
): readonly ClockEntry[] {
  const source = s.definition
    .opensTracks?.(s.facts, s.payload, { event: s.event, track: s.track, env: s.env, state: s.state })
    .find((opened) => opened.id === line.id)?.continues;
  if (source === undefined) return ledger;
  const copies = ledger
    .filter((entry) => entry.track === source && entry.status === 'open')
    .filter((entry) => !FOLLOWING_RULES.has(entry.rule) && !aboutAnother(s, entry, line))
    .map((entry) => ({ ...entry, track: line.id }));
  const stayed = s.state.tracks.find((track) => track.id === source)?.pairs ?? [];
  const left = stayed.filter(
    (pair) => !line.pairs.some((p) => p.claimId === pair.claimId && p.workerId === pair.workerId),
  );
  const gone = (entry: ClockEntry) => entry.track === source && aboutAnother(s, entry, { pairs: left });
  const cause = 'trackSplit';
  const { occurredOn: on, seq } = s.event;
  return [...closeClocks(ledger, gone, { status: 'withdrawn', cause, on, seq }), ...copies];
}

/** The clocks of a track put into another one run on there; where the same clock runs already, that one counts. */
export function joinedClocks(s: Settling, ledger: readonly ClockEntry[]): readonly ClockEntry[] {
  const joined = s.definition.joinsTracks?.(s.payload);
  if (!joined) return ledger;
  const runs = (entry: ClockEntry) =>
    ledger.some((other) => other.status === 'open' && sameKey(other, { ...entry, track: joined.into }));
  return ledger.map((entry) =>
    entry.track === joined.from && entry.status === 'open' && !runs(entry)
      ? { ...entry, track: joined.into }
      : entry,
  );
}

/** A period that ran for somebody who died or ceased to exist runs for whoever takes their place. */
export function succeededClocks(s: Settling, ledger: readonly ClockEntry[]): readonly ClockEntry[] {
  const heirs = s.definition.succeeds?.(s.payload) ?? {};
  return ledger.flatMap((entry) => {
    const next = entry.status === 'open' && entry.track !== CASE_WIDE ? (heirs[entry.subject] ?? []) : [];
    return next.length === 0 ? [entry] : next.map((subject) => ({ ...entry, subject }));
  });
}
