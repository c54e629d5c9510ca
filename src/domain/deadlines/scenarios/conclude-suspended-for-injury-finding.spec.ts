import { scenario } from '../../../../test/support/scenario.js';

// 03-03 up to 05-12 are seventy days: day 45, 2025-03-27, becomes Thu 06-05.
scenario({
  article: '办案规则46, 47',
  title: 'waiting for the finding of a work injury does not count',
  rule: 'arbitration.conclude',
  input: { start: '2025-02-10', pauses: [{ from: '2025-03-03', to: '2025-05-12', source: 'body' }] },
  expect: { rawEnd: '2025-06-05', end: '2025-06-05', actBy: '2025-06-05', provisional: false },
});
