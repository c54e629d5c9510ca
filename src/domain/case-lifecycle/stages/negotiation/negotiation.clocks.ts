import type { ClockRow } from '../../clocks/clock-row.js';

export const NEGOTIATION_CLOCKS: readonly ClockRow[] = [];
