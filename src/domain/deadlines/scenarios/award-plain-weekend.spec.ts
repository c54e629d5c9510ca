import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2025-07-04: Sat 07-19, Mon 07-21.
scenario({
  article: '调解仲裁法50, 民诉法85(3)',
  title: 'an ordinary Saturday moves to Monday',
  rule: 'award.sue',
  input: { start: '2025-07-04' },
  expect: { rawEnd: '2025-07-19', end: '2025-07-21', actBy: '2025-07-19', provisional: false },
});
