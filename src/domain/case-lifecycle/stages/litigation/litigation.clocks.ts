import type { ClockRow } from '../../clocks/clock-row.js';

export const LITIGATION_CLOCKS: readonly ClockRow[] = [];
