import { scenario } from '../../../../test/support/scenario.js';

// Hearing Wed 2027-01-06: Sun 01-03; back over New Year to Thu 12-31.
scenario({
  article: '民诉法139',
  title: 'found by passing days of 2027: provisional',
  rule: 'litigation.hearingNotice',
  input: { start: '2027-01-06' },
  expect: { rawEnd: '2027-01-03', end: '2026-12-31', actBy: '2026-12-30', provisional: true },
});
