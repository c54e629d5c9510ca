import type { ClockRow } from '../../clocks/clock-row.js';

export const ENFORCEMENT_CLOCKS: readonly ClockRow[] = [];
