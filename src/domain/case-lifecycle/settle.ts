import type { LoggedEvent } from '../lifecycle/events.js';
import { outstanding, type CaseFacts } from './case-facts.js';
import {
  openTracks,
  type CaseState,
  type IrregularityEntry,
  type OwnerTask,
  type TrackState,
} from './case-state.js';
import { applyClocks, withdrawAll } from './clocks/apply-clocks.js';
import { closeClocks, type ClockEntry } from './clocks/clock-ledger.js';
import { enteredFacts } from './entry-facts.js';
import { REGION_CLOCKS } from './regions/regions.js';
import { contextOf, type Settling } from './settling.js';
import { STAGE_CLOCKS } from './stages/stages.js';
import { continuedClocks, joinedClocks, succeededClocks } from './track-clocks.js';
import { bornTracks, tracksAfter } from './tracks.js';

export const CLOCK_ROWS = [...STAGE_CLOCKS, ...REGION_CLOCKS];

/** The state after an accepted event: tracks, clocks, tasks and flags follow the facts. */
export function settle(s: Settling): CaseState {
  const born = bornTracks(s);
  const tracks = tracksAfter(s, born);
  const track = tracks.find(
    (t) => t.id === (s.track?.id ?? (s.event.type === 'case.opened' ? 't1' : undefined)),
  );
  const entering = born.filter((line) => line.sinceSeq === s.event.seq);
  const facts = [...(s.moved && track ? [track] : []), ...entering].reduce(
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
    : neverSilent({ ...next, clocks: withdrawEnded(clocks, s, tracks) }, s);
}

const NEXT_STEP = 'setNextStep';

/** No silent case: a line that shows neither a clock nor a task asks its owner for the next step. */
function neverSilent(state: CaseState, s: Settling): CaseState {
  const others = state.tasks.filter((task) => task.code !== NEXT_STEP);
  const tasks = openTracks(state).flatMap(({ id: track }): readonly OwnerTask[] => {
    const waits = state.clocks.some((clock) => clock.status === 'open' && clock.track === track);
    if (waits || others.some((task) => task.track === track)) return [];
    const asked = state.tasks.find((task) => task.code === NEXT_STEP && task.track === track);
    const { occurredOn: since, seq: bySeq } = s.event;
    return [asked ?? { code: NEXT_STEP, track, subject: '', since, bySeq }];
  });
  return { ...state, tasks: [...others, ...tasks] };
}

/** A track that ended with this event owes nothing any more. */
function withdrawEnded(
  clocks: readonly ClockEntry[],
  s: Settling,
  tracks: readonly TrackState[],
): readonly ClockEntry[] {
  return tracks
    .filter((track) => track.state === 'closed' && track.sinceSeq === s.event.seq)
    .reduce((ledger, track) => withdrawTrack(ledger, track, s.event), clocks);
}

/** The ledger after the event: of the track it belongs to, then of every track it split off. */
function clocksAfter(
  s: Settling,
  facts: CaseFacts,
  track: TrackState | undefined,
  born: readonly TrackState[],
): readonly ClockEntry[] {
  const leaving = born.flatMap((line) => line.pairs);
  const context = {
    event: s.event,
    facts,
    before: s.state.facts,
    env: s.env,
    leaving,
    lines: s.state.tracks,
  };
  const before = succeededClocks(s, joinedClocks(s, lapseClock(s)));
  const own = applyClocks(CLOCK_ROWS, before, { ...context, track }, s.moved);
  const perTrack = CLOCK_ROWS.filter((row) => row.scope !== 'case');
  const following = perTrack.filter((row) => row.follows !== undefined);
  return born.reduce((ledger, at) => {
    const goesOn = at.sinceSeq !== s.event.seq;
    const copied = goesOn ? continuedClocks(s, ledger, at) : ledger;
    const moved = goesOn ? null : { from: s.track?.state ?? '', to: at.state };
    return applyClocks(goesOn ? following : perTrack, copied, { ...context, track: at }, moved);
  }, own);
}

function lapseClock(s: Settling): readonly ClockEntry[] {
  if (s.event.type !== 'deadline.lapsed') return s.state.clocks;
  const { deadlineId, ruleId, subject, endedOn } = s.event.payload;
  const matches = (c: ClockEntry) =>
    c.rule === ruleId && c.subject === subject && c.track === (s.event.track ?? c.track);
  return closeClocks(s.state.clocks, matches, {
    status: 'lapsed',
    on: s.event.occurredOn,
    seq: s.event.seq,
    lapsedEnd: endedOn as ClockEntry['startOn'],
    deadlineId: String(deadlineId),
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
  const paid = s.event.type === 'performance.paid' && s.moved === null ? [tellTheBody(s, track)] : [];
  const joined = s.definition.joinsTracks?.(s.payload);
  const answered = s.definition.answersTasks ?? [];
  const kept = s.state.tasks
    .filter((task) => !(s.moved && task.track === id) && !answered.includes(task.code))
    .map((task) => (joined && task.track === joined.from ? { ...task, track: joined.into } : task));
  return [
    ...kept,
    ...[...made, ...lapse, ...paid.flat()].map((task) => ({ ...task, track: id, bySeq: s.event.seq })),
  ];
}

/** Everything is paid while a body still has the case: somebody has to withdraw it there or tell the court. */
function tellTheBody(
  s: Settling,
  track: TrackState | undefined,
): readonly Omit<OwnerTask, 'track' | 'bySeq'>[] {
  if (!track || outstanding(s.facts, track) !== '0.00') return [];
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
