import { scenario } from '../../../../test/support/scenario.js';

// Demand Mon 2025-04-28: Sat 05-03, off to the 5th; Tue 05-06.
scenario({
  article: '17号令10',
  title: 'five days to answer a demand end in Labour Day',
  rule: 'negotiation.response',
  input: { start: '2025-04-28' },
  expect: { rawEnd: '2025-05-03', end: '2025-05-06', actBy: '2025-05-03', provisional: false },
});
