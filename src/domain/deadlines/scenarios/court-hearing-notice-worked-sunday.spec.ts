import { scenario } from '../../../../test/support/scenario.js';

// Hearing Wed 2026-01-07: Sun 01-04 is worked; before it Wed 12-31.
scenario({
  article: '民诉法139',
  title: 'three calendar days back end on a worked Sunday',
  rule: 'litigation.hearingNotice',
  input: { start: '2026-01-07' },
  expect: { rawEnd: '2026-01-04', end: '2026-01-04', actBy: '2025-12-31', provisional: false },
});
