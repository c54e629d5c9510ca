import { scenario } from '../../../../test/support/scenario.js';

// Accepted Tue 2025-01-14: Wed 01-29, off to 02-04; Wed 02-05.
scenario({
  article: '民诉法227(1)',
  title: 'fifteen days to issue end in Spring Festival',
  rule: 'paymentOrder.issue',
  input: { start: '2025-01-14' },
  expect: { rawEnd: '2025-01-29', end: '2025-02-05', actBy: '2025-01-29', provisional: false },
});
