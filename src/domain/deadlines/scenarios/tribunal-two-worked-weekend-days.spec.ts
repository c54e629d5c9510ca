import { scenario } from '../../../../test/support/scenario.js';

// Accepted Wed 2023-01-18: 19, 20 (2), off 21–27, Sat 28 and Sun 29 worked (4), 30 (5).
scenario({
  article: '调解仲裁法32, 办案规则80',
  title: 'five working days to form the tribunal, with a whole worked weekend',
  rule: 'arbitration.tribunal',
  input: { start: '2023-01-18' },
  expect: { rawEnd: '2023-01-30', end: '2023-01-30', actBy: '2023-01-30', provisional: false },
});
