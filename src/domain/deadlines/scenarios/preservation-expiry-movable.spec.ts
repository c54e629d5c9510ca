import { scenario } from '../../../../test/support/scenario.js';

// Taken Thu 2024-02-29; no such day in 2026: Sat 02-28.
scenario({
  article: '民诉解释485',
  title: 'movables, two years from a leap day',
  rule: 'preservation.expiry',
  input: { start: '2024-02-29', variant: 'movable' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
