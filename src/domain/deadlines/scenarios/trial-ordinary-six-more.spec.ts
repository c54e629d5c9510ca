import { scenario } from '../../../../test/support/scenario.js';

// Docketed Fri 2025-08-15: Sun 2026-02-15, off; Tue 02-24. Twelve months: Sat 08-15, Mon 08-17. Eighteen:
// Mon 2027-02-15.
scenario({
  article: '民诉法152',
  title: 'six months',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-08-15' },
  expect: { rawEnd: '2026-02-15', end: '2026-02-24', actBy: '2026-02-15', provisional: false },
});

scenario({
  article: '民诉法152',
  title: 'six more by the president',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-08-15', extensionMonths: 6 },
  expect: { rawEnd: '2026-08-15', end: '2026-08-17', actBy: '2026-08-15', provisional: false },
});

scenario({
  article: '民诉法152',
  title: 'and six more by the upper court',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-08-15', extensionMonths: 12 },
  expect: { rawEnd: '2027-02-15', end: '2027-02-15', actBy: '2027-02-15', provisional: true },
});
