import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2025-01-24. Sun 01-26 is worked (1), Mon 27 (2), off to 02-04, Wed 05 (3), Thu 06 (4), Fri
// 07 (5).
scenario({
  article: '调解仲裁法29, 办案规则80',
  title: 'five working days to accept, around Spring Festival',
  rule: 'arbitration.acceptance',
  input: { start: '2025-01-24' },
  expect: { rawEnd: '2025-02-07', end: '2025-02-07', actBy: '2025-02-07', provisional: false },
});
