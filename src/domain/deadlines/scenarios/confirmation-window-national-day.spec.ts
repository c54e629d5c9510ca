import { scenario } from '../../../../test/support/scenario.js';

// Effective Wed 2024-09-04: Fri 10-04, off to the 7th; Tue 10-08.
scenario({
  article: '民诉法205',
  title: 'thirty days for confirmation end in National Day',
  rule: 'confirmation.window',
  input: { start: '2024-09-04' },
  expect: { rawEnd: '2024-10-04', end: '2024-10-08', actBy: '2024-10-04', provisional: false },
});
