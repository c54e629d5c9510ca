import { scenario } from '../../../../test/support/scenario.js';

// Hearing Thu 2026-02-26. Back: 25, 24 (2), off 23–15, Sat 14 worked (3), 13, 12 (5).
scenario({
  article: '调解仲裁法35',
  title: 'five working days back over Spring Festival',
  rule: 'arbitration.hearingNotice',
  input: { start: '2026-02-26' },
  expect: { rawEnd: '2026-02-12', end: '2026-02-12', actBy: '2026-02-11', provisional: false },
});
