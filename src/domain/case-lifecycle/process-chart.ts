import {
  CLOSING,
  DOORS,
  PAY_ENDS,
  PAYMENT_ORDER,
  stays,
  SUIT,
  to,
  type Transition,
  type Transitions,
} from './chart.js';
import { STAGES, type ProcessState } from './case-state.js';
import { COLLECTIVE_GUARDS } from './collective.js';
import { COMMON_GUARDS, onFacts, onPayload, type GuardDefinition } from './guards.js';
import { REGION_GUARDS } from './regions/regions.js';
import { RELIEF_ACTS, RELIEF_GUARDS } from './stages/every-stage/relief.events.js';
import { TRACK_ACTS, TRACK_GUARDS } from './stages/every-stage/track.events.js';
import { STAGE_CHARTS, STAGE_GUARDS } from './stages/stages.js';

/** States a worker's case may be entered at when it did not begin with us (`case.entered`). */
export const ENTRY_STATES = [
  'negotiation.performing',
  'mediation.agreed',
  'mediation.enforceable',
  'arbitration.filed',
  'arbitration.pending',
  'arbitration.awarded',
  'arbitration.effective',
  'litigation.filed',
  'litigation.firstInstance',
  'litigation.judged',
  'litigation.secondInstance',
  'litigation.effective',
  'enforcement.ongoing',
  'enforcement.dormant',
] as const satisfies readonly ProcessState[];

const HOUSE = ['总工发〔2023〕23号'];

const STAGE_STATES: readonly ProcessState[] = STAGES.flatMap((stage) =>
  Object.keys(STAGE_CHARTS[stage]).map((key) => `${stage}.${key}`),
);

/** Guards that pick a target among states: one per state, made from the list. */
const TARGET_GUARDS: Readonly<Record<string, GuardDefinition>> = Object.fromEntries([
  ...ENTRY_STATES.map((s) => [`enteredAt:${s}`, onPayload((g) => g.event.payload['at'] === s)]),
  ...STAGE_STATES.map((s) => [`closedFrom:${s}`, onFacts((g) => g.track.returnTo === s)]),
  ['reopenedAtIntake', onPayload((g) => g.event.payload['into'] !== 'history')],
]);

/** Every named condition of the chart. */
export const GUARDS: Readonly<Record<string, GuardDefinition>> = {
  ...COMMON_GUARDS,
  ...COLLECTIVE_GUARDS,
  ...TRACK_GUARDS,
  ...RELIEF_GUARDS,
  ...STAGE_GUARDS,
  ...REGION_GUARDS,
  ...TARGET_GUARDS,
};

/** What every open state takes. */
const EVERYWHERE: Transitions = { ...TRACK_ACTS, ...RELIEF_ACTS };

/** Every state of the process chart and what may happen there. XState and the printed chart are made of this. */
export const PROCESS_CHART: Readonly<Record<ProcessState, Transitions>> = {
  intake: {
    'warning.reported': to('warning.reported', ['工会法23']),
    'case.entered': ENTRY_STATES.map((state) => to(state, HOUSE, `enteredAt:${state}`)),
    ...DOORS,
    ...SUIT,
    ...PAYMENT_ORDER,
    ...PAY_ENDS,
    ...CLOSING,
    ...EVERYWHERE,
  },
  ...Object.fromEntries(
    STAGES.flatMap((stage) =>
      Object.entries(STAGE_CHARTS[stage]).map(
        ([key, state]) => [`${stage}.${key}`, { ...state.on, ...EVERYWHERE }] as const,
      ),
    ),
  ),
  closed: {
    'case.reopened': [
      to('intake', HOUSE, 'reopenedAtIntake'),
      ...STAGE_STATES.map((state) => to(state, HOUSE, `closedFrom:${state}`)),
    ],
  },
};

/** A lapse moves the state only where the chart says so; everywhere else it is taken note of. */
export const LAPSE_ELSEWHERE: Transition = stays(['民诉法85']);

export function listOf(transitions: Transition | readonly Transition[] | undefined): readonly Transition[] {
  if (transitions === undefined) return [];
  return isList(transitions) ? transitions : [transitions];
}

function isList(value: Transition | readonly Transition[]): value is readonly Transition[] {
  return Array.isArray(value);
}
