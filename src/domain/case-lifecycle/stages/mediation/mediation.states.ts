import type { StageChart } from '../stage-chart.js';

export const MEDIATION_STATES: StageChart = {
  applied: { on: {} },
  ongoing: { on: {} },
  failed: { on: {} },
  agreed: { on: {} },
  review: { on: {} },
  confirmation: { on: {} },
  unconfirmed: { on: {} },
  enforceable: { on: {} },
  defaulted: { on: {} },
  paymentOrder: { on: {} },
  paymentOrderEnded: { on: {} },
};
