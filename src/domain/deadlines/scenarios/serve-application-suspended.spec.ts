import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2025-06-09: 10 (1), stopped 11–17, 18, 19, 20 (4), 23 (5).
scenario({
  article: '办案规则47, 80',
  title: 'a suspension of the case stops the days to serve',
  rule: 'arbitration.serve',
  input: { start: '2025-06-09', pauses: [{ from: '2025-06-11', to: '2025-06-18', source: 'body' }] },
  expect: { rawEnd: '2025-06-23', end: '2025-06-23', actBy: '2025-06-23', provisional: false },
});
