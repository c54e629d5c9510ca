import type { Region } from '../case-state.js';
import type { Transitions } from '../chart.js';
import type { ClockRow } from '../clocks/clock-row.js';
import type { CaseEventDefinition } from '../event-definition.js';
import { CUSTODY_EVENTS, CUSTODY_STATES } from './custody.js';

type RegionStatesChart = Readonly<Record<string, { readonly on: Transitions }>>;

/** The regions beside the tracks; the first state of each is where a case begins. */
export const REGION_CHART: Readonly<Record<Region, RegionStatesChart>> = {
  assistance: { none: { on: {} } },
  inspection: { none: { on: {} } },
  preservation: { none: { on: {} } },
  custody: CUSTODY_STATES,
};

export const REGION_EVENTS: readonly CaseEventDefinition[] = [...CUSTODY_EVENTS];

export const REGION_CLOCKS: readonly ClockRow[] = [];
