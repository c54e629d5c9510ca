import type { ClockRow } from '../../clocks/clock-row.js';

export const MEDIATION_CLOCKS: readonly ClockRow[] = [];
