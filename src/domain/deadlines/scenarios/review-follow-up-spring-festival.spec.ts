import { scenario } from '../../../../test/support/scenario.js';

// Applied Thu 2025-01-23: 24 (1), Sun 26 worked (2), 27 (3), off to 02-04, 5, 6 (5).
scenario({
  article: '系统默认',
  title: 'five working days to ask after a review',
  rule: 'review.followUp',
  input: { start: '2025-01-23' },
  expect: { rawEnd: '2025-02-06', end: '2025-02-06', actBy: '2025-02-06', provisional: false },
});
