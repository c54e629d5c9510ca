import { scenario } from '../../../../test/support/scenario.js';

// Docketed Mon 2024-09-02: Wed 10-02, off; Tue 10-08.
scenario({
  article: '民诉法183(2)',
  title: 'thirty days for an appeal against a ruling',
  rule: 'litigation.conclude.secondRuling',
  input: { start: '2024-09-02' },
  expect: { rawEnd: '2024-10-02', end: '2024-10-08', actBy: '2024-10-02', provisional: false },
});
