import { scenario } from '../../../../test/support/scenario.js';

// Effective Fri 2026-02-13: Sat 02-28, worked.
scenario({
  article: '办案规则74',
  title: 'fifteen days for review end on a worked Saturday',
  rule: 'review.window',
  input: { start: '2026-02-13' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
