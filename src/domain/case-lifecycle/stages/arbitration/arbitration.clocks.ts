import type { ClockRow } from '../../clocks/clock-row.js';

export const ARBITRATION_CLOCKS: readonly ClockRow[] = [];
