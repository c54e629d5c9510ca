import { scenario } from '../../../../test/support/scenario.js';

// Pronounced Wed 2026-04-22: Sat 05-02, off; Wed 05-06.
scenario({
  article: '民诉法151',
  title: 'ten days to deliver end in Labour Day',
  rule: 'litigation.deliver',
  input: { start: '2026-04-22' },
  expect: { rawEnd: '2026-05-02', end: '2026-05-06', actBy: '2026-05-02', provisional: false },
});
