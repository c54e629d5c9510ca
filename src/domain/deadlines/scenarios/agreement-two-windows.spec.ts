import { scenario } from '../../../../test/support/scenario.js';

// Effective Tue 2026-02-03: day 15 is Wed 02-18, off to the 23rd: Tue 02-24; day 30 is Thu 03-05.
scenario({
  article: '办案规则74',
  title: 'fifteen days for review end in Spring Festival',
  rule: 'review.window',
  input: { start: '2026-02-03' },
  expect: { rawEnd: '2026-02-18', end: '2026-02-24', actBy: '2026-02-18', provisional: false },
});

scenario({
  article: '民诉法205',
  title: 'thirty for confirmation run past it',
  rule: 'confirmation.window',
  input: { start: '2026-02-03' },
  expect: { rawEnd: '2026-03-05', end: '2026-03-05', actBy: '2026-03-05', provisional: false },
});
