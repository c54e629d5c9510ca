import { scenario } from '../../../../test/support/scenario.js';

// Sat 2024-11-30: Fri 2025-02-28.
scenario({
  article: '系统默认',
  title: 'three months from the 30th end on the last of February',
  rule: 'enforcement.suspensionReview',
  input: { start: '2024-11-30' },
  expect: { rawEnd: '2025-02-28', end: '2025-02-28', actBy: '2025-02-28', provisional: false },
});
