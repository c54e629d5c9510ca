import { scenario } from '../../../../test/support/scenario.js';

// 2025-05-01 up to 05-31, thirty days: 09-01 becomes Wed 10-01, off; Thu 10-09.
scenario({
  article: '执行程序解释19, 民法典194',
  title: 'an obstacle inside the last six months does',
  rule: 'enforcement.window',
  input: { start: '2023-09-01', pauses: [{ from: '2025-05-01', to: '2025-05-31' }] },
  expect: { rawEnd: '2025-10-01', end: '2025-10-09', actBy: '2025-10-01', provisional: false },
});
