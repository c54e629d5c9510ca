import { scenario } from '../../../../test/support/scenario.js';

// Hearing Wed 2025-05-07. Back: 6 (1), off 5–1, 30, 29, 28 (4), Sun 04-27 worked (5); before it Fri 04-25.
scenario({
  article: '调解仲裁法35',
  title: 'five working days back end on a worked Sunday',
  rule: 'arbitration.hearingNotice',
  input: { start: '2025-05-07' },
  expect: { rawEnd: '2025-04-27', end: '2025-04-27', actBy: '2025-04-25', provisional: false },
});
