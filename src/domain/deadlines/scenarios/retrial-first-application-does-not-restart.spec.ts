import { scenario } from '../../../../test/support/scenario.js';

// Effective Mon 2024-08-12: Wed 2025-02-12.
scenario({
  article: '民诉解释127',
  title: 'an application withdrawn in between starts nothing anew',
  rule: 'retrial.window',
  input: { start: '2024-08-12', restarts: ['2024-10-14', '2024-12-02'] },
  expect: { rawEnd: '2025-02-12', end: '2025-02-12', actBy: '2025-02-12', provisional: false },
});
