import { scenario } from '../../../../test/support/scenario.js';

// Received Tue 2025-01-21: Wed 02-05; the eight days of Spring Festival count.
scenario({
  article: '调解仲裁法50, 民诉法85',
  title: 'holidays inside the fifteen days are not taken out',
  rule: 'award.sue',
  input: { start: '2025-01-21' },
  expect: { rawEnd: '2025-02-05', end: '2025-02-05', actBy: '2025-02-05', provisional: false },
});
