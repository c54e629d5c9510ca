import { scenario } from '../../../../test/support/scenario.js';

// Docketed Thu 2023-11-30: Thu 2024-02-29.
scenario({
  article: '民诉法164',
  title: 'three months end on the leap day',
  rule: 'litigation.conclude.summary',
  input: { start: '2023-11-30' },
  expect: { rawEnd: '2024-02-29', end: '2024-02-29', actBy: '2024-02-29', provisional: false },
});
