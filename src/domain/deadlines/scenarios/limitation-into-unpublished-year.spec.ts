import { scenario } from '../../../../test/support/scenario.js';

// Knew Sun 2026-03-15: Mon 2027-03-15; whether that Monday is worked is not known yet.
scenario({
  article: '调解仲裁法27(1)',
  title: 'the last day lies in a year without a calendar: provisional',
  rule: 'limitation.arbitration',
  input: { start: '2026-03-15' },
  expect: { rawEnd: '2027-03-15', end: '2027-03-15', actBy: '2027-03-15', provisional: true },
});
