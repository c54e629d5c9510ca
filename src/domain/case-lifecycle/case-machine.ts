import { setup, transition, type StateValue } from 'xstate';
import { REGIONS, STAGES, type ProcessState, type RegionStates } from './case-state.js';
import { CONJUNCTION, type Transition, type Transitions } from './chart.js';
import type { GuardInput } from './guards.js';
import { GUARDS, LAPSE_ELSEWHERE, listOf, PROCESS_CHART } from './process-chart.js';
import { REGION_CHART } from './regions/regions.js';
import { STAGE_CHARTS } from './stages/stages.js';

/**
 * The two machines of a case: the chart of one track, run once per track, and the four regions beside it. Pure: no
 * actors, no timers. The event carries what its guards may look at.
 */
interface Judged {
  readonly type: string;
  readonly input: GuardInput;
}

type Context = Record<string, never>;

/** Does a named guard hold? One that looks at the payload cannot speak about a probe: then the event is possible. */
export function holds(name: string, input: GuardInput): boolean {
  const guard = GUARDS[name];
  if (!guard) throw new Error(`the chart names a guard that does not exist: ${name}`);
  return (input.probe && guard.looksAt === 'payload') || guard.test(input);
}

/** Every guard the charts name: single ones, and conjunctions. */
const named = [
  ...Object.values(PROCESS_CHART),
  ...REGIONS.flatMap((r) => Object.values(REGION_CHART[r]).map((s) => s.on)),
]
  .flatMap((chart) => Object.values(chart))
  .flatMap((transitions) => listOf(transitions).map((t) => t.guard))
  .filter((guard) => guard !== undefined);

const built = setup({
  types: { context: {} as Context, events: {} as Judged },
  guards: Object.fromEntries(
    named.map((name) => [
      name,
      ({ event }: { event: Judged }) => name.split(CONJUNCTION).every((part) => holds(part, event.input)),
    ]),
  ),
  actions: { record: () => undefined },
});
type Config = Parameters<typeof built.createMachine>[0];

function handlers(chart: Transitions) {
  return Object.fromEntries(Object.entries(chart).map(([type, t]) => [type, [...listOf(t)]]));
}

const stateConfig = (state: ProcessState) => ({ on: handlers(PROCESS_CHART[state] ?? {}) });

export const trackMachine = built.createMachine({
  id: 'track',
  initial: 'intake',
  context: {},
  on: { 'deadline.lapsed': [LAPSE_ELSEWHERE] },
  states: {
    intake: stateConfig('intake'),
    ...Object.fromEntries(
      STAGES.map((stage) => {
        const keys = Object.keys(STAGE_CHARTS[stage]);
        const states = Object.fromEntries(keys.map((key) => [key, stateConfig(`${stage}.${key}`)]));
        return [stage, { initial: keys[0], states }];
      }),
    ),
    closed: { ...stateConfig('closed'), tags: ['closed'] },
  },
} as Config);

export const regionsMachine = built.createMachine({
  id: 'regions',
  type: 'parallel',
  context: {},
  states: Object.fromEntries(
    REGIONS.map((region) => {
      const keys = Object.keys(REGION_CHART[region]);
      const states = Object.fromEntries(
        keys.map((key) => [key, { on: handlers(REGION_CHART[region][key]?.on ?? {}) }]),
      );
      return [region, { initial: keys[0], states }];
    }),
  ),
} as Config);

/** Public id of a state of the track → XState value: `mediation.applied` → `{mediation: 'applied'}`. */
export function valueOf(state: ProcessState): StateValue {
  const [stage, key] = state.split('.');
  return stage === undefined || key === undefined ? state : { [stage]: key };
}

/** The way back. The two are a bijection over the chart's states (tested). */
export function publicIdOf(value: StateValue): ProcessState {
  if (typeof value === 'string') return value;
  const [stage, key] = Object.entries(value)[0] ?? [];
  if (stage === undefined || typeof key !== 'string') throw new Error('not a state of the process chart');
  return `${stage}.${key}`;
}

export const INITIAL_REGIONS = Object.fromEntries(
  REGIONS.map((region) => [region, Object.keys(REGION_CHART[region])[0] ?? '']),
) as RegionStates;

export type Stepped =
  | { readonly ok: true; readonly state: string; readonly taken: Transition['meta'] }
  | { readonly ok: false; readonly reason?: string; readonly basis: readonly string[] };

/** Asks the track chart about one event: the state after it, or the named guard that says no. */
export function stepTrack(input: GuardInput): Stepped {
  const snapshot = trackMachine.resolveState({ value: valueOf(input.track.state), context: {} });
  const event: Judged = { type: input.event.type, input };
  const alternatives = listOf(PROCESS_CHART[input.track.state]?.[event.type]);
  if (!snapshot.can(event)) return refusalOf(alternatives, input);
  const [next] = transition(trackMachine, snapshot, event);
  return { ok: true, state: publicIdOf(next.value), taken: takenOf(alternatives, input) };
}

/** Asks the regions about one event. */
export function stepRegions(
  regions: RegionStates,
  input: GuardInput,
): Stepped & { readonly regions?: RegionStates } {
  const snapshot = regionsMachine.resolveState({ value: { ...regions }, context: {} });
  const event: Judged = { type: input.event.type, input };
  const alternatives = REGIONS.flatMap((r) => listOf(REGION_CHART[r][regions[r]]?.on[event.type]));
  if (!snapshot.can(event)) return refusalOf(alternatives, input);
  const [next] = transition(regionsMachine, snapshot, event);
  return {
    ok: true,
    state: '',
    taken: takenOf(alternatives, input),
    regions: next.value as unknown as RegionStates,
  };
}

function takenOf(alternatives: readonly Transition[], input: GuardInput): Transition['meta'] {
  const taken = alternatives.find((t) => t.meta.guards.every((name) => holds(name, input)));
  return taken?.meta ?? LAPSE_ELSEWHERE.meta;
}

/** The guard named in a refusal is the first that fails in the alternative that came furthest. */
function refusalOf(alternatives: readonly Transition[], input: GuardInput): Stepped {
  const failing = alternatives
    .map((t) => ({ meta: t.meta, at: t.meta.guards.findIndex((name) => !holds(name, input)) }))
    .sort((a, b) => b.at - a.at)[0];
  const reason = failing?.meta.guards[failing.at];
  if (!failing || reason === undefined) return { ok: false, basis: [] };
  const own = GUARDS[reason]?.basis ?? [];
  return { ok: false, reason, basis: own.length > 0 ? own : failing.meta.basis };
}
