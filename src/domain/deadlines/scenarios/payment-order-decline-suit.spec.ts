import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2024-04-26: Fri 05-03, off to the 5th; Mon 05-06.
scenario({
  article: '民诉解释438',
  title: 'seven days to decline the suit end in Labour Day',
  rule: 'paymentOrder.declineSuit',
  input: { start: '2024-04-26' },
  expect: { rawEnd: '2024-05-03', end: '2024-05-06', actBy: '2024-05-03', provisional: false },
});
