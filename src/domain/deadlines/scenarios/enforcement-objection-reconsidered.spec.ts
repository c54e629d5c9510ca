import { scenario } from '../../../../test/support/scenario.js';

// Served Wed 2024-04-24: Sat 05-04, off; Mon 05-06.
scenario({
  article: '民诉法236',
  title: 'ten days to ask for reconsideration end in Labour Day',
  rule: 'enforcement.objection.reconsider',
  input: { start: '2024-04-24' },
  expect: { rawEnd: '2024-05-04', end: '2024-05-06', actBy: '2024-05-04', provisional: false },
});
