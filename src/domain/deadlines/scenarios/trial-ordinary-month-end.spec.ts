import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sun 2025-08-31: Sat 2026-02-28, worked.
scenario({
  article: '民诉法152',
  title: 'six months end on the last day of February',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-08-31' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
