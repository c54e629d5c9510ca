import { scenario } from '../../../../test/support/scenario.js';

// Party added 2024-07-10, claims changed Mon 2024-08-19: August 12, September 42, Thu 10-03 day 45, off;
// Tue 10-08.
scenario({
  article: '办案规则46(1), 46(3)',
  title: 'the latest restart counts',
  rule: 'arbitration.conclude',
  input: { start: '2024-06-24', restarts: ['2024-08-19', '2024-07-10'] },
  expect: { rawEnd: '2024-10-03', end: '2024-10-08', actBy: '2024-10-03', provisional: false },
});
