import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2026-09-10: Fri 09-25, off to the 27th; Mon 09-28.
scenario({
  article: '民诉法227(2)',
  title: 'fifteen days to pay or object end at Mid-Autumn',
  rule: 'paymentOrder.objection',
  input: { start: '2026-09-10' },
  expect: { rawEnd: '2026-09-25', end: '2026-09-28', actBy: '2026-09-25', provisional: false },
});
