import { scenario } from '../../../../test/support/scenario.js';

// Accepted Tue 2026-12-01: Fri 2027-01-15.
scenario({
  article: '调解仲裁法43',
  title: 'day 45 lies in a year without a calendar',
  rule: 'arbitration.conclude',
  input: { start: '2026-12-01' },
  expect: { rawEnd: '2027-01-15', end: '2027-01-15', actBy: '2027-01-15', provisional: true },
});
