import { scenario } from '../../../../test/support/scenario.js';

// Published Thu 2026-12-10: Sat 2027-01-09, whatever the calendar will say.
scenario({
  article: '民诉法95',
  title: 'a day that does not move is final without a calendar',
  rule: 'service.publicNotice',
  input: { start: '2026-12-10' },
  expect: { rawEnd: '2027-01-09', end: '2027-01-09', actBy: '2027-01-09', provisional: false },
});
