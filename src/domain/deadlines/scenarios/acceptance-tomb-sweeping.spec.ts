import { scenario } from '../../../../test/support/scenario.js';

// Received Tue 2024-04-02: 3 (1), off 4–6, Sun 7 worked (2), 8, 9, 10 (5).
scenario({
  article: '调解仲裁法29, 办案规则80',
  title: 'five working days to accept, over Tomb Sweeping',
  rule: 'arbitration.acceptance',
  input: { start: '2024-04-02' },
  expect: { rawEnd: '2024-04-10', end: '2024-04-10', actBy: '2024-04-10', provisional: false },
});
