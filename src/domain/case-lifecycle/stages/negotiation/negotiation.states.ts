import type { StageChart } from '../stage-chart.js';

export const NEGOTIATION_STATES: StageChart = {
  demanded: { on: {} },
  ongoing: { on: {} },
  performing: { on: {} },
  failed: { on: {} },
  defaulted: { on: {} },
};
