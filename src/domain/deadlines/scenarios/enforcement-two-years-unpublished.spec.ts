import { scenario } from '../../../../test/support/scenario.js';

// Mon 2025-06-30: Wed 2027-06-30.
scenario({
  article: '民诉法250',
  title: 'two years end in a year without a calendar',
  rule: 'enforcement.window',
  input: { start: '2025-06-30' },
  expect: { rawEnd: '2027-06-30', end: '2027-06-30', actBy: '2027-06-30', provisional: true },
});
