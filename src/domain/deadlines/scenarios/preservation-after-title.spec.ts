import { scenario } from '../../../../test/support/scenario.js';

// Effective Mon 2025-11-17: Tue 2026-02-17, off; Tue 02-24. Effective Fri 2025-01-31: Wed 04-30.
scenario({
  article: '解释(一)49(2)',
  title: 'three months to enforce end in Spring Festival',
  rule: 'preservation.enforceAfterTitle',
  input: { start: '2025-11-17' },
  expect: { rawEnd: '2026-02-17', end: '2026-02-24', actBy: '2026-02-17', provisional: false },
});

scenario({
  article: '解释(一)49(2)',
  title: 'three months from the 31st end on the 30th',
  rule: 'preservation.enforceAfterTitle',
  input: { start: '2025-01-31' },
  expect: { rawEnd: '2025-04-30', end: '2025-04-30', actBy: '2025-04-30', provisional: false },
});
