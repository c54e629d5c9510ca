import { scenario } from '../../../../test/support/scenario.js';

// Complaint Wed 2026-04-29: 30 (1), off 1–5, 6, 7, 8 (4), Sat 9 worked (5).
scenario({
  article: '监察若干规定18',
  title: 'five working days end on a worked Saturday',
  rule: 'inspection.acceptance',
  input: { start: '2026-04-29' },
  expect: { rawEnd: '2026-05-09', end: '2026-05-09', actBy: '2026-05-09', provisional: false },
});
