import { scenario } from '../../../../test/support/scenario.js';

// Signed for Sat 2025-05-17: Sun 06-01, in the Dragon Boat break; Tue 06-03.
scenario({
  article: '特邀调解规定27(2)',
  title: 'fifteen days in ordinary procedure',
  rule: 'mediation.court.entrusted.ordinary',
  input: { start: '2025-05-17' },
  expect: { rawEnd: '2025-06-01', end: '2025-06-03', actBy: '2025-06-01', provisional: false },
});
