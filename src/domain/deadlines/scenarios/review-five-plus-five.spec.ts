import { scenario } from '../../../../test/support/scenario.js';

// Accepted Wed 2026-09-16: 17, 18, Sun 20 worked (3), 21, 22 (5); 23, 24, off 25–27, 28, 29, 30 (10).
scenario({
  article: '办案规则76',
  title: 'five working days around Mid-Autumn',
  rule: 'review.conclude',
  input: { start: '2026-09-16' },
  expect: { rawEnd: '2026-09-22', end: '2026-09-22', actBy: '2026-09-22', provisional: false },
});

scenario({
  article: '办案规则76',
  title: 'and five more',
  rule: 'review.conclude',
  input: { start: '2026-09-16', extensionDays: 5 },
  expect: { rawEnd: '2026-09-30', end: '2026-09-30', actBy: '2026-09-30', provisional: false },
});
