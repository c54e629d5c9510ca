import { scenario } from '../../../../test/support/scenario.js';

// Docketed Wed 2025-04-30: Mon 05-05, off; Tue 05-06.
scenario({
  article: '民诉法128',
  title: 'five calendar days to serve end in Labour Day',
  rule: 'litigation.serve',
  input: { start: '2025-04-30' },
  expect: { rawEnd: '2025-05-05', end: '2025-05-06', actBy: '2025-05-05', provisional: false },
});
