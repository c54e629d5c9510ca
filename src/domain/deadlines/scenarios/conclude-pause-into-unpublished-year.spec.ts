import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2026-11-02: Thu 12-17; 21 days of suspension make it Thu 2027-01-07.
scenario({
  article: '办案规则46, 47',
  title: 'unsuspended, the date is final',
  rule: 'arbitration.conclude',
  input: { start: '2026-11-02' },
  expect: { rawEnd: '2026-12-17', end: '2026-12-17', actBy: '2026-12-17', provisional: false },
});

scenario({
  article: '办案规则46, 47',
  title: 'a suspension carries it into a year without a calendar',
  rule: 'arbitration.conclude',
  input: { start: '2026-11-02', pauses: [{ from: '2026-12-10', to: '2026-12-31', source: 'body' }] },
  expect: { rawEnd: '2027-01-07', end: '2027-01-07', actBy: '2027-01-07', provisional: true },
});
