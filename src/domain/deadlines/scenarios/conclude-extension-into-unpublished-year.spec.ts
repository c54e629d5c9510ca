import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2026-11-02: day 60 is New Year 2027, a Friday; Mon 01-04 as far as known.
scenario({
  article: '调解仲裁法43',
  title: 'an extension carries it into a year without a calendar',
  rule: 'arbitration.conclude',
  input: { start: '2026-11-02', extensionDays: 15 },
  expect: { rawEnd: '2027-01-01', end: '2027-01-04', actBy: '2027-01-01', provisional: true },
});
