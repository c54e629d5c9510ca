import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2024-09-06, completed Wed 09-11 and, the rest, Fri 09-20: 23–27 September.
scenario({
  article: '办案规则46(2)',
  title: 'the last completion counts',
  rule: 'arbitration.acceptance',
  input: { start: '2024-09-06', restarts: ['2024-09-11', '2024-09-20'] },
  expect: { rawEnd: '2024-09-27', end: '2024-09-27', actBy: '2024-09-27', provisional: false },
});
