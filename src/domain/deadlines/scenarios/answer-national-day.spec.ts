import { scenario } from '../../../../test/support/scenario.js';

// Served Fri 2025-09-26. Sun 28 worked (1), 29 (2), 30 (3), off to 10-08, 09 (4), 10 (5), Sat 11 worked
// (6), 13 (7), 14, 15, 16 (10).
scenario({
  article: '调解仲裁法30, 办案规则80',
  title: 'ten working days to answer, around National Day, with both make-up days',
  rule: 'arbitration.answer',
  input: { start: '2025-09-26' },
  expect: { rawEnd: '2025-10-16', end: '2025-10-16', actBy: '2025-10-16', provisional: false },
});
