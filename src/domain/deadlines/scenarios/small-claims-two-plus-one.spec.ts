import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sat 2025-12-20: Fri 2026-02-20, off, rolls to Tue 02-24; three months: Fri 2026-03-20.
scenario({
  article: '民诉法168',
  title: 'two months end in Spring Festival',
  rule: 'litigation.conclude.smallClaims',
  input: { start: '2025-12-20' },
  expect: { rawEnd: '2026-02-20', end: '2026-02-24', actBy: '2026-02-20', provisional: false },
});

scenario({
  article: '民诉法168',
  title: 'one more from the docketing',
  rule: 'litigation.conclude.smallClaims',
  input: { start: '2025-12-20', extensionMonths: 1 },
  expect: { rawEnd: '2026-03-20', end: '2026-03-20', actBy: '2026-03-20', provisional: false },
});
