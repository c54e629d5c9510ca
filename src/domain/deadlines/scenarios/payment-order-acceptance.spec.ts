import { scenario } from '../../../../test/support/scenario.js';

// Applied Thu 2026-04-30: Tue 05-05, off; Wed 05-06.
scenario({
  article: '民诉法226',
  title: 'five days end on the last day of Labour Day',
  rule: 'paymentOrder.acceptance',
  input: { start: '2026-04-30' },
  expect: { rawEnd: '2026-05-05', end: '2026-05-06', actBy: '2026-05-05', provisional: false },
});
