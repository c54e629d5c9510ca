import { scenario } from '../../../../test/support/scenario.js';

// Received Sun 2025-11-30: Sat 2026-02-28, worked.
scenario({
  article: '民诉法215',
  title: 'three months to examine end on a worked Saturday',
  rule: 'retrial.conclude',
  input: { start: '2025-11-30' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
