import { scenario } from '../../../../test/support/scenario.js';

// Received by the right commission Mon 2024-03-18: March 13, April 43, Thu 05-02 day 45, off to the 5th;
// Mon 05-06.
scenario({
  article: '办案规则46(5)',
  title: 'a transfer restarts the 45 days',
  rule: 'arbitration.conclude',
  input: { start: '2024-03-01', restarts: ['2024-03-18'] },
  expect: { rawEnd: '2024-05-02', end: '2024-05-06', actBy: '2024-05-02', provisional: false },
});
