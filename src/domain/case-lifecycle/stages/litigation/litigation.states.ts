import type { StageChart } from '../stage-chart.js';

export const LITIGATION_STATES: StageChart = {
  filed: { on: {} },
  notDocketed: { on: {} },
  firstInstance: { on: {} },
  dismissed: { on: {} },
  judged: { on: {} },
  secondInstance: { on: {} },
  effective: { on: {} },
  retrial: { on: {} },
};
