import type { Transitions } from '../chart.js';

/** The states of one stage and what may happen in each. */
export type StageChart = Readonly<Record<string, { readonly on: Transitions }>>;
