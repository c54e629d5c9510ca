import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sun 2023-12-31: Thu 2024-02-29.
scenario({
  article: '民诉法168',
  title: 'two months end on the leap day',
  rule: 'litigation.conclude.smallClaims',
  input: { start: '2023-12-31' },
  expect: { rawEnd: '2024-02-29', end: '2024-02-29', actBy: '2024-02-29', provisional: false },
});
