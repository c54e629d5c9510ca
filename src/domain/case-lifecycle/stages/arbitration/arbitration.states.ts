import type { StageChart } from '../stage-chart.js';

export const ARBITRATION_STATES: StageChart = {
  filed: { on: {} },
  notAccepted: { on: {} },
  pending: { on: {} },
  awarded: { on: {} },
  setAside: { on: {} },
  annulled: { on: {} },
  effective: { on: {} },
};
