import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2026-09-24: Thu 10-01, off to the 7th; Thu 10-08.
scenario({
  article: '民诉法126',
  title: 'seven days to docket end on National Day',
  rule: 'litigation.docket',
  input: { start: '2026-09-24' },
  expect: { rawEnd: '2026-10-01', end: '2026-10-08', actBy: '2026-10-01', provisional: false },
});
