import { scenario } from '../../../../test/support/scenario.js';

// Effective Mon 2025-03-31: Tue 09-30.
scenario({
  article: '民诉解释127',
  title: 'a promise to pay in between starts nothing anew',
  rule: 'retrial.window',
  input: { start: '2025-03-31', restarts: ['2025-05-06'] },
  expect: { rawEnd: '2025-09-30', end: '2025-09-30', actBy: '2025-09-30', provisional: false },
});
