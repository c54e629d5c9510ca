import { scenario } from '../../../../test/support/scenario.js';

// Effective Thu 2023-08-31: Thu 2024-02-29.
scenario({
  article: '民诉法216',
  title: 'six months end on the leap day',
  rule: 'retrial.window',
  input: { start: '2023-08-31' },
  expect: { rawEnd: '2024-02-29', end: '2024-02-29', actBy: '2024-02-29', provisional: false },
});
