import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sun 2025-11-30: Sat 2026-02-28, worked; one month more: Mon 2026-03-30, not 03-28.
scenario({
  article: '民诉法164',
  title: 'three months end on the last day of February',
  rule: 'litigation.conclude.summary',
  input: { start: '2025-11-30' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});

scenario({
  article: '民诉法164',
  title: 'four months have their own corresponding day',
  rule: 'litigation.conclude.summary',
  input: { start: '2025-11-30', extensionMonths: 1 },
  expect: { rawEnd: '2026-03-30', end: '2026-03-30', actBy: '2026-03-30', provisional: false },
});
