import { scenario } from '../../../../test/support/scenario.js';

// Due Thu 2024-02-29; no such day in 2027: Sun 02-28, Mon 03-01, as far as known.
scenario({
  article: '民法典188, 202',
  title: 'a wage IOU due on a leap day, three years into an unpublished year',
  rule: 'limitation.civil',
  input: { start: '2024-02-29' },
  expect: { rawEnd: '2027-02-28', end: '2027-03-01', actBy: '2027-02-28', provisional: true },
});
