import { scenario } from '../../../../test/support/scenario.js';

// Received Sat 2024-09-21: Tue 10-01, off; Tue 10-08.
scenario({
  article: '民诉解释480',
  title: 'ten days for the notice end on National Day',
  rule: 'enforcement.notice',
  input: { start: '2024-09-21' },
  expect: { rawEnd: '2024-10-01', end: '2024-10-08', actBy: '2024-10-01', provisional: false },
});
