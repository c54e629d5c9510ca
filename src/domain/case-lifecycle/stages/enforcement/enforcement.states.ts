import type { StageChart } from '../stage-chart.js';

export const ENFORCEMENT_STATES: StageChart = {
  applied: { on: {} },
  ongoing: { on: {} },
  suspended: { on: {} },
  settlement: { on: {} },
  dormant: { on: {} },
  refused: { on: {} },
};
