import { scenario } from '../../../../test/support/scenario.js';

// Hearing Thu 2024-10-10. Back: 9 (1), 8 (2), off 1–7, Mon 09-30 (3), Sun 09-29 worked (4), Fri 09-27 (5).
scenario({
  article: '调解仲裁法35',
  title: 'five working days back over National Day; advised one more',
  rule: 'arbitration.hearingNotice',
  input: { start: '2024-10-10' },
  expect: { rawEnd: '2024-09-27', end: '2024-09-27', actBy: '2024-09-26', provisional: false },
});
