import { scenario } from '../../../../test/support/scenario.js';

// Issued Sun 2024-09-01: Tue 10-01, off to the 7th; Tue 10-08.
scenario({
  article: '民诉解释430',
  title: 'thirty days to serve end on National Day',
  rule: 'paymentOrder.service',
  input: { start: '2024-09-01' },
  expect: { rawEnd: '2024-10-01', end: '2024-10-08', actBy: '2024-10-01', provisional: false },
});
