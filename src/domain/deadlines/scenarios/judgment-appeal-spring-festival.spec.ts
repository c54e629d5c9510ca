import { scenario } from '../../../../test/support/scenario.js';

// Served Wed 2025-01-15: Thu 01-30, off to 02-04; Wed 02-05.
scenario({
  article: '民诉法171',
  title: 'fifteen days to appeal end in Spring Festival',
  rule: 'judgment.appeal',
  input: { start: '2025-01-15' },
  expect: { rawEnd: '2025-01-30', end: '2025-02-05', actBy: '2025-01-30', provisional: false },
});
