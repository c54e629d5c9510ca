import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2025-03-20: Fri 04-04, off; Mon 04-07.
scenario({
  article: '民诉法238',
  title: 'fifteen days to decide end at Tomb Sweeping',
  rule: 'enforcement.thirdParty.decide',
  input: { start: '2025-03-20' },
  expect: { rawEnd: '2025-04-04', end: '2025-04-07', actBy: '2025-04-04', provisional: false },
});
