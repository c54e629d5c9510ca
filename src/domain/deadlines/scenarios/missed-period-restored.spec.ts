import { scenario } from '../../../../test/support/scenario.js';

// Obstacle ended Thu 2024-04-25: Sun 05-05, off; Mon 05-06.
scenario({
  article: '民诉法86',
  title: 'ten days after the obstacle end in Labour Day',
  rule: 'relief.restore',
  input: { start: '2024-04-25' },
  expect: { rawEnd: '2024-05-05', end: '2024-05-06', actBy: '2024-05-05', provisional: false },
});
