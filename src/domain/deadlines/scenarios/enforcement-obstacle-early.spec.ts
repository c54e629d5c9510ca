import { scenario } from '../../../../test/support/scenario.js';

// 2023-09-01: Mon 2025-09-01. The obstacle was over a year before the last six months.
scenario({
  article: '执行程序解释19, 民法典194',
  title: 'an obstacle before the last six months does not count',
  rule: 'enforcement.window',
  input: { start: '2023-09-01', pauses: [{ from: '2024-01-10', to: '2024-03-10' }] },
  expect: { rawEnd: '2025-09-01', end: '2025-09-01', actBy: '2025-09-01', provisional: false },
});
