import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2025-03-10: 11 (1), stopped 12–18, 19, 20, 21 (4), 24 (5).
scenario({
  article: '办案规则29(4), 80',
  title: 'the clock stands between the request to correct and the correction',
  rule: 'arbitration.acceptance',
  input: { start: '2025-03-10', pauses: [{ from: '2025-03-12', to: '2025-03-19', source: 'correction' }] },
  expect: { rawEnd: '2025-03-24', end: '2025-03-24', actBy: '2025-03-24', provisional: false },
});
