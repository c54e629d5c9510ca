import { scenario } from '../../../../test/support/scenario.js';

// Demand Tue 2025-04-22: Sun 04-27, worked.
scenario({
  article: '17号令10',
  title: 'five days to answer a demand end on a worked Sunday',
  rule: 'negotiation.response',
  input: { start: '2025-04-22' },
  expect: { rawEnd: '2025-04-27', end: '2025-04-27', actBy: '2025-04-27', provisional: false },
});
