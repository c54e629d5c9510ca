import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2025-12-18: Fri 2026-01-02, off; the worked Sun 01-04.
scenario({
  article: '民诉法236',
  title: 'fifteen days to decide roll to a worked Sunday',
  rule: 'enforcement.objection.decide',
  input: { start: '2025-12-18' },
  expect: { rawEnd: '2026-01-02', end: '2026-01-04', actBy: '2026-01-02', provisional: false },
});
