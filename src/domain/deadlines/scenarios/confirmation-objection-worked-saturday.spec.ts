import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2023-09-22: Sat 10-07, worked.
scenario({
  article: '民诉解释372',
  title: 'fifteen days to object end on a worked Saturday',
  rule: 'confirmation.objection',
  input: { start: '2023-09-22' },
  expect: { rawEnd: '2023-10-07', end: '2023-10-07', actBy: '2023-10-07', provisional: false },
});
