import { scenario } from '../../../../test/support/scenario.js';

// Accepted Thu 2026-02-12: 13 (1), Sat 14 worked (2), off 15–23, 24, 25, 26 (5).
scenario({
  article: '调解仲裁法30(1), 办案规则80',
  title: 'five working days to serve, around Spring Festival',
  rule: 'arbitration.serve',
  input: { start: '2026-02-12' },
  expect: { rawEnd: '2026-02-26', end: '2026-02-26', actBy: '2026-02-26', provisional: false },
});
