import { scenario } from '../../../../test/support/scenario.js';

// Hearing Tue 2027-01-05. Back: 4 (1), New Year, 31, 30, 29, 28 (5); before it Fri 12-25.
scenario({
  article: '调解仲裁法35',
  title: 'the count ends in 2026 but crosses days of 2027: provisional',
  rule: 'arbitration.hearingNotice',
  input: { start: '2027-01-05' },
  expect: { rawEnd: '2026-12-28', end: '2026-12-28', actBy: '2026-12-25', provisional: true },
});
