import { scenario } from '../../../../test/support/scenario.js';

// Published Fri 2026-01-16: Sun 02-15.
scenario({
  article: '民诉法95',
  title: 'deemed served on the first day of Spring Festival',
  rule: 'service.publicNotice',
  input: { start: '2026-01-16' },
  expect: { rawEnd: '2026-02-15', end: '2026-02-15', actBy: '2026-02-15', provisional: false },
});
