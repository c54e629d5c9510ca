import { scenario } from '../../../../test/support/scenario.js';

// Accepted Wed 2024-12-25: 26, 27 (2), 30, 31 (4), off, January 2 (5), 3 (6), 6–9 (10).
scenario({
  article: '办案规则76',
  title: 'an approval of seven days counts as five',
  rule: 'review.conclude',
  input: { start: '2024-12-25', extensionDays: 7 },
  expect: { rawEnd: '2025-01-09', end: '2025-01-09', actBy: '2025-01-09', provisional: false },
});
