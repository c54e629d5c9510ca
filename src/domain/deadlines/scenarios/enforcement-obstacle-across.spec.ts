import { scenario } from '../../../../test/support/scenario.js';

// The last six months begin on 2025-03-01; ten days of the obstacle lie in them: Thu 09-11.
scenario({
  article: '执行程序解释19, 民法典194',
  title: 'of one that reaches into them only that part',
  rule: 'enforcement.window',
  input: { start: '2023-09-01', pauses: [{ from: '2025-02-09', to: '2025-03-11', source: 'lastSixMonths' }] },
  expect: { rawEnd: '2025-09-11', end: '2025-09-11', actBy: '2025-09-11', provisional: false },
});
