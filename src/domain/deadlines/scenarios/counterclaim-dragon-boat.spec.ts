import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2025-05-30: off to 06-02, 3–6 (4), Mon 9 (5).
scenario({
  article: '办案规则36, 80',
  title: 'five working days to decide on a counterclaim',
  rule: 'arbitration.counterclaim.decide',
  input: { start: '2025-05-30' },
  expect: { rawEnd: '2025-06-09', end: '2025-06-09', actBy: '2025-06-09', provisional: false },
});
