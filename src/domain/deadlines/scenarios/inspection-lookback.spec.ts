import { scenario } from '../../../../test/support/scenario.js';

// Ended Wed 2023-05-03: Sat 2025-05-03, off to the 5th; Tue 05-06.
scenario({
  article: '监察条例20',
  title: 'two years from the end of the violation end in Labour Day',
  rule: 'inspection.lookback',
  input: { start: '2023-05-03' },
  expect: { rawEnd: '2025-05-03', end: '2025-05-06', actBy: '2025-05-03', provisional: false },
});
