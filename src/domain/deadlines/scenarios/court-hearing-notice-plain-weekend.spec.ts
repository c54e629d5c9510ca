import { scenario } from '../../../../test/support/scenario.js';

// Hearing Wed 2025-03-12: Sun 03-09; Fri 03-07, advised Thu 03-06.
scenario({
  article: '民诉法139',
  title: 'three calendar days back move to Friday, not to Monday',
  rule: 'litigation.hearingNotice',
  input: { start: '2025-03-12' },
  expect: { rawEnd: '2025-03-09', end: '2025-03-07', actBy: '2025-03-06', provisional: false },
});
