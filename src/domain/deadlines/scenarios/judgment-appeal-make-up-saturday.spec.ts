import { scenario } from '../../../../test/support/scenario.js';

// Served Fri 2024-09-27: Sat 2024-10-12 is worked.
scenario({
  article: '民诉法171',
  title: 'fifteen days to appeal end on a worked Saturday',
  rule: 'judgment.appeal',
  input: { start: '2024-09-27' },
  expect: { rawEnd: '2024-10-12', end: '2024-10-12', actBy: '2024-10-12', provisional: false },
});
