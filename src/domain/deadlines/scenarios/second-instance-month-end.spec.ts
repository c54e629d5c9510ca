import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sat 2024-11-30: Fri 2025-02-28; six months: Fri 05-30, not 05-28.
scenario({
  article: '民诉法183(1)',
  title: 'three months',
  rule: 'litigation.conclude.second',
  input: { start: '2024-11-30' },
  expect: { rawEnd: '2025-02-28', end: '2025-02-28', actBy: '2025-02-28', provisional: false },
});

scenario({
  article: '民诉法183(1)',
  title: 'three more by the president',
  rule: 'litigation.conclude.second',
  input: { start: '2024-11-30', extensionMonths: 3 },
  expect: { rawEnd: '2025-05-30', end: '2025-05-30', actBy: '2025-05-30', provisional: false },
});
