import { scenario } from '../../../../test/support/scenario.js';

// Received Wed 2026-12-30: 31 (1), New Year, Mon 4 (2), 5, 6, 7 (5), while the calendar is not out.
scenario({
  article: '调解仲裁法29, 办案规则80',
  title: 'four of the five days lie in a year without a calendar',
  rule: 'arbitration.acceptance',
  input: { start: '2026-12-30' },
  expect: { rawEnd: '2027-01-07', end: '2027-01-07', actBy: '2027-01-07', provisional: true },
});
