import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2025-01-24: Sat 02-08, worked.
scenario({
  article: '民诉法227(2)',
  title: 'fifteen days to pay or object end on a worked Saturday',
  rule: 'paymentOrder.objection',
  input: { start: '2025-01-24' },
  expect: { rawEnd: '2025-02-08', end: '2025-02-08', actBy: '2025-02-08', provisional: false },
});
