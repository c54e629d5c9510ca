import { scenario } from '../../../../test/support/scenario.js';

// Last day Fri 2026-02-13: Wed 02-18, off; Tue 02-24.
scenario({
  article: '民诉解释163',
  title: 'five days to enforce end in Spring Festival',
  rule: 'preservation.enforceAfterPerformance',
  input: { start: '2026-02-13' },
  expect: { rawEnd: '2026-02-18', end: '2026-02-24', actBy: '2026-02-18', provisional: false },
});
