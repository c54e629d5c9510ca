import { scenario } from '../../../../test/support/scenario.js';

// Promise Tue 2024-11-05: Thu 2026-11-05.
scenario({
  article: '民诉法250, 执行程序解释20',
  title: 'two years start anew with a promise to pay',
  rule: 'enforcement.window',
  input: { start: '2024-02-18', restarts: ['2024-11-05'] },
  expect: { rawEnd: '2026-11-05', end: '2026-11-05', actBy: '2026-11-05', provisional: false },
});
