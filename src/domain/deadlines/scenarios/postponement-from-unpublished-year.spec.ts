import { scenario } from '../../../../test/support/scenario.js';

// Hearing Mon 2027-01-04. Back over New Year: 31, 30, 29 December.
scenario({
  article: '调解仲裁法35',
  title: 'three days of 2026, reached over days of 2027: provisional',
  rule: 'arbitration.postpone',
  input: { start: '2027-01-04' },
  expect: { rawEnd: '2026-12-29', end: '2026-12-29', actBy: '2026-12-28', provisional: true },
});
