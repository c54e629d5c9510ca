import type { Stage } from '../case-state.js';
import type { Transitions } from '../chart.js';
import type { ClockRow } from '../clocks/clock-row.js';
import type { CaseEventDefinition } from '../event-definition.js';
import type { GuardDefinition } from '../guards.js';
import { COMMON_CLOCKS } from './common/common.clocks.js';
import { COMMON_EVENTS } from './common/common.events.js';
import { WARNING_CLOCKS } from './warning/warning.clocks.js';
import { WARNING_EVENTS } from './warning/warning.events.js';
import { WARNING_GUARDS } from './warning/warning.guards.js';
import { WARNING_STATES } from './warning/warning.states.js';

export type StageChart = Readonly<Record<string, { readonly on: Transitions }>>;

/** The six stages put together. A stage's first key is its ordinary first state. */
export const STAGE_CHARTS: Readonly<Record<Stage, StageChart>> = {
  warning: WARNING_STATES,
  negotiation: {},
  mediation: {},
  arbitration: {},
  litigation: {},
  enforcement: {},
};

export const STAGE_GUARDS: Readonly<Record<string, GuardDefinition>> = { ...WARNING_GUARDS };

export const STAGE_EVENTS: readonly CaseEventDefinition[] = [...COMMON_EVENTS, ...WARNING_EVENTS];

export const STAGE_CLOCKS: readonly ClockRow[] = [...COMMON_CLOCKS, ...WARNING_CLOCKS];
