import type { Stage } from '../case-state.js';
import type { ClockRow } from '../clocks/clock-row.js';
import type { CaseEventDefinition } from '../event-definition.js';
import type { GuardDefinition } from '../guards.js';
import type { StageChart } from './stage-chart.js';
import { COMMON_CLOCKS } from './every-stage/every-stage.clocks.js';
import { COMMON_EVENTS } from './every-stage/every-stage.events.js';
import { FILE_EVENTS } from './every-stage/file.events.js';
import { PEOPLE_EVENTS } from './every-stage/people.events.js';
import { RELIEF_CLOCKS, RELIEF_EVENTS } from './every-stage/relief.events.js';
import { TRACK_EVENTS } from './every-stage/track.events.js';
import { ENTRY_EVENTS } from './every-stage/entry.events.js';
import { WARNING_CLOCKS } from './warning/warning.clocks.js';
import { WARNING_EVENTS } from './warning/warning.events.js';
import { WARNING_GUARDS } from './warning/warning.guards.js';
import { WARNING_STATES } from './warning/warning.states.js';
import { NEGOTIATION_CLOCKS } from './negotiation/negotiation.clocks.js';
import { NEGOTIATION_EVENTS } from './negotiation/negotiation.events.js';
import { NEGOTIATION_GUARDS } from './negotiation/negotiation.guards.js';
import { NEGOTIATION_STATES } from './negotiation/negotiation.states.js';
import { MEDIATION_CLOCKS } from './mediation/mediation.clocks.js';
import { MEDIATION_EVENTS } from './mediation/mediation.events.js';
import { MEDIATION_GUARDS } from './mediation/mediation.guards.js';
import { MEDIATION_STATES } from './mediation/mediation.states.js';
import { ARBITRATION_CLOCKS } from './arbitration/arbitration.clocks.js';
import { ARBITRATION_EVENTS } from './arbitration/arbitration.events.js';
import { ARBITRATION_GUARDS } from './arbitration/arbitration.guards.js';
import { ARBITRATION_STATES } from './arbitration/arbitration.states.js';
import { LITIGATION_CLOCKS } from './litigation/litigation.clocks.js';
import { LITIGATION_EVENTS } from './litigation/litigation.events.js';
import { LITIGATION_GUARDS } from './litigation/litigation.guards.js';
import { LITIGATION_STATES } from './litigation/litigation.states.js';
import { ENFORCEMENT_CLOCKS } from './enforcement/enforcement.clocks.js';
import { ENFORCEMENT_EVENTS } from './enforcement/enforcement.events.js';
import { ENFORCEMENT_GUARDS } from './enforcement/enforcement.guards.js';
import { ENFORCEMENT_STATES } from './enforcement/enforcement.states.js';

/** The six stages put together. A stage's first key is its ordinary first state. */
export const STAGE_CHARTS: Readonly<Record<Stage, StageChart>> = {
  warning: WARNING_STATES,
  negotiation: NEGOTIATION_STATES,
  mediation: MEDIATION_STATES,
  arbitration: ARBITRATION_STATES,
  litigation: LITIGATION_STATES,
  enforcement: ENFORCEMENT_STATES,
};

export const STAGE_GUARDS: Readonly<Record<string, GuardDefinition>> = {
  ...WARNING_GUARDS,
  ...NEGOTIATION_GUARDS,
  ...MEDIATION_GUARDS,
  ...ARBITRATION_GUARDS,
  ...LITIGATION_GUARDS,
  ...ENFORCEMENT_GUARDS,
};

export const STAGE_EVENTS: readonly CaseEventDefinition[] = [
  ...COMMON_EVENTS,
  ...PEOPLE_EVENTS,
  ...FILE_EVENTS,
  ...TRACK_EVENTS,
  ...RELIEF_EVENTS,
  ...ENTRY_EVENTS,
  ...WARNING_EVENTS,
  ...NEGOTIATION_EVENTS,
  ...MEDIATION_EVENTS,
  ...ARBITRATION_EVENTS,
  ...LITIGATION_EVENTS,
  ...ENFORCEMENT_EVENTS,
];

export const STAGE_CLOCKS: readonly ClockRow[] = [
  ...COMMON_CLOCKS,
  ...RELIEF_CLOCKS,
  ...WARNING_CLOCKS,
  ...NEGOTIATION_CLOCKS,
  ...MEDIATION_CLOCKS,
  ...ARBITRATION_CLOCKS,
  ...LITIGATION_CLOCKS,
  ...ENFORCEMENT_CLOCKS,
];
