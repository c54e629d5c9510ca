import { scenario } from '../../../../test/support/scenario.js';

// Ruling received Fri 2026-01-23: Sun 02-22, off to the 23rd: Tue 02-24. Excluding a day twice would start
// a day late.
scenario({
  article: '解释(一)24',
  title: 'thirty days to sue, the next day is day 1',
  rule: 'enforcement.refused.sue',
  input: { start: '2026-01-23' },
  expect: { rawEnd: '2026-02-22', end: '2026-02-24', actBy: '2026-02-22', provisional: false },
});
