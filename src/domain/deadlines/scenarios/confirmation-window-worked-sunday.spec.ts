import { scenario } from '../../../../test/support/scenario.js';

// Effective Fri 2025-12-05: Sun 2026-01-04, worked.
scenario({
  article: '民诉法205',
  title: 'thirty days for confirmation end on a worked Sunday',
  rule: 'confirmation.window',
  input: { start: '2025-12-05' },
  expect: { rawEnd: '2026-01-04', end: '2026-01-04', actBy: '2026-01-04', provisional: false },
});
