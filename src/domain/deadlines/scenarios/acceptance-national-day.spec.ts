import { scenario } from '../../../../test/support/scenario.js';

// Received Tue 2026-09-29: 30 (1), off 1–7, 8, 9 (3), Sat 10 worked (4), Mon 12 (5).
scenario({
  article: '调解仲裁法29, 办案规则80',
  title: 'five working days to accept, around National Day',
  rule: 'arbitration.acceptance',
  input: { start: '2026-09-29' },
  expect: { rawEnd: '2026-10-12', end: '2026-10-12', actBy: '2026-10-12', provisional: false },
});
