import { scenario } from '../../../../test/support/scenario.js';

// Served Wed 2026-09-16: Thu 10-01, off to the 7th; Thu 10-08.
scenario({
  article: '民诉法171',
  title: 'fifteen days to appeal end on National Day',
  rule: 'judgment.appeal',
  input: { start: '2026-09-16' },
  expect: { rawEnd: '2026-10-01', end: '2026-10-08', actBy: '2026-10-01', provisional: false },
});
