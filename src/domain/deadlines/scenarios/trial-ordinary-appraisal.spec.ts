import { scenario } from '../../../../test/support/scenario.js';

// Docketed Mon 2025-06-30: Tue 12-30; appraisal 09-01 up to 11-10, seventy days: Tue 2026-03-10.
scenario({
  article: '民诉解释243, 审限规定8',
  title: 'the time of an appraisal is left out of the six months',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-06-30', pauses: [{ from: '2025-09-01', to: '2025-11-10', source: 'body' }] },
  expect: { rawEnd: '2026-03-10', end: '2026-03-10', actBy: '2026-03-10', provisional: false },
});
