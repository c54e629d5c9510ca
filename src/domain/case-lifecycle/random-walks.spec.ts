import { describe, expect, it } from 'vitest';
import { randomCase } from '../../../test/support/random-walk.js';
import type { CasePlay } from '../../../test/support/case-play.js';
import { CASE_EVENTS } from './case-events.js';
import { openTracks } from './case-state.js';
import { listOf, PROCESS_CHART } from './process-chart.js';
import { pairsOf } from './tracks.js';

const WALKS = 300;
const LENGTH = 30;

/** Every open (claim × worker) pair is on exactly one line, and the case is closed iff all its lines are. */
function invariant(play: CasePlay): void {
  const carried = play.state.tracks.flatMap((track) => track.pairs.map((p) => `${p.claimId} ${p.workerId}`));
  const all = pairsOf(play.state.facts).map((p) => `${p.claimId} ${p.workerId}`);
  expect([...carried].sort()).toEqual([...new Set(all)].sort());
  const closed = openTracks(play.state).length === 0;
  expect(play.state.tracks.every((track) => track.state === 'closed')).toBe(closed);
  if (closed) expect(play.state.clocks.filter((clock) => clock.status === 'open')).toEqual([]);
}

/** Every open line shows a clock that runs or a task for its owner. */
function noSilence(play: CasePlay): void {
  for (const { id, state } of openTracks(play.state)) {
    const waits = play.state.clocks.some((clock) => clock.status === 'open' && clock.track === id);
    expect(waits || play.state.tasks.some((task) => task.track === id), `${id} in ${state}`).toBe(true);
  }
}

/** Edges of the chart as `from -> to`, moves within one state left out. */
const EDGES = new Set(
  Object.entries(PROCESS_CHART).flatMap(([from, on]) =>
    Object.values(on)
      .flatMap((t) => listOf(t))
      .map((row) => row.target?.replace('#track.', ''))
      .filter((to) => to !== undefined && to !== from)
      .map((to) => `${from} -> ${String(to)}`),
  ),
);

describe('random walks over the machine', () => {
  it(`${WALKS} walks of ${LENGTH} events keep every pair on one line, and replay to the same state`, () => {
    const seen = { states: new Set<string>(), events: new Set<string>(), edges: new Set<string>() };
    const drawn = new Map<string, number>();
    let accepted = 0;
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const walk = randomCase(seed, LENGTH, drawn, (play) => {
        invariant(play);
        noSilence(play);
      });
      walk.play.replayEqualsFold();
      accepted += walk.accepted;
      for (const event of walk.play.log) seen.events.add(event.type);
      for (const edge of walk.edges) seen.edges.add(edge);
      for (const state of walk.edges.flatMap((edge) => edge.split(' -> '))) seen.states.add(state);
    }
    const counts = {
      accepted,
      states: `${seen.states.size} of ${Object.keys(PROCESS_CHART).length}`,
      events: `${seen.events.size} of ${CASE_EVENTS.length}`,
      edges: `${[...seen.edges].filter((edge) => EDGES.has(edge)).length} of ${EDGES.size}`,
    };
    process.stdout.write(`random walks ${JSON.stringify(counts)}\n`);
    expect(accepted).toBe(WALKS * LENGTH);
    expect([...Object.keys(PROCESS_CHART)].filter((state) => !seen.states.has(state))).toEqual([]);
    expect(seen.events.size / CASE_EVENTS.length).toBeGreaterThan(0.94);
    expect([...seen.edges].filter((edge) => EDGES.has(edge)).length / EDGES.size).toBeGreaterThan(0.65);
  }, 120_000);
});
