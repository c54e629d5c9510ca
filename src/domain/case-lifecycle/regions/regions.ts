import type { CaseFacts } from '../case-facts.js';
import type { Region } from '../case-state.js';
import type { Transitions } from '../chart.js';
import type { ClockRow } from '../clocks/clock-row.js';
import type { CaseEventDefinition, FactContext } from '../event-definition.js';
import type { GuardDefinition } from '../guards.js';
import { ASSISTANCE_CLOCKS, ASSISTANCE_EVENTS, ASSISTANCE_STATES } from './assistance.js';
import { CUSTODY_EVENTS, CUSTODY_STATES } from './custody.js';
import { INSPECTION_CLOCKS, INSPECTION_EVENTS, INSPECTION_GUARDS, INSPECTION_STATES } from './inspection.js';
import { PRESERVATION_CLOCKS } from './preservation.clocks.js';
import {
  PRESERVATION_EVENTS,
  PRESERVATION_GUARDS,
  PRESERVATION_LAPSES,
  PRESERVATION_STATES,
} from './preservation.js';

type RegionStatesChart = Readonly<Record<string, { readonly on: Transitions }>>;

/** The regions beside the tracks; the first state of each is where a case begins. */
export const REGION_CHART: Readonly<Record<Region, RegionStatesChart>> = {
  assistance: ASSISTANCE_STATES,
  inspection: INSPECTION_STATES,
  preservation: PRESERVATION_STATES,
  custody: CUSTODY_STATES,
};

export const REGION_EVENTS: readonly CaseEventDefinition[] = [
  ...ASSISTANCE_EVENTS,
  ...INSPECTION_EVENTS,
  ...PRESERVATION_EVENTS,
  ...CUSTODY_EVENTS,
];

export const REGION_GUARDS: Readonly<Record<string, GuardDefinition>> = {
  ...INSPECTION_GUARDS,
  ...PRESERVATION_GUARDS,
};

export const REGION_CLOCKS: readonly ClockRow[] = [
  ...ASSISTANCE_CLOCKS,
  ...INSPECTION_CLOCKS,
  ...PRESERVATION_CLOCKS,
];

export const REGION_LAPSES: Readonly<Record<string, (facts: CaseFacts, c: FactContext) => CaseFacts>> =
  PRESERVATION_LAPSES;
