import { scenario } from '../../../../test/support/scenario.js';

// Received Wed 2024-06-05: Mon 06-10, Dragon Boat; Tue 06-11.
scenario({
  article: '民诉法128',
  title: 'five calendar days to forward the answer',
  rule: 'litigation.forwardAnswer',
  input: { start: '2024-06-05' },
  expect: { rawEnd: '2024-06-10', end: '2024-06-11', actBy: '2024-06-10', provisional: false },
});
