import { scenario } from '../../../../test/support/scenario.js';

// Obstacle ended Fri 2026-02-06: Mon 02-16, off; Tue 02-24.
scenario({
  article: '民诉法86',
  title: 'ten days after the obstacle end in Spring Festival',
  rule: 'relief.restore',
  input: { start: '2026-02-06' },
  expect: { rawEnd: '2026-02-16', end: '2026-02-24', actBy: '2026-02-16', provisional: false },
});
