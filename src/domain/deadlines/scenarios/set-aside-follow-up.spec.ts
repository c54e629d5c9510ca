import { scenario } from '../../../../test/support/scenario.js';

// Applied Tue 2025-08-05: August 26, September 56, Sat 10-04 day 60, off; Thu 10-09.
scenario({
  article: '系统默认',
  title: 'sixty days to ask after the set-aside',
  rule: 'setAside.followUp',
  input: { start: '2025-08-05' },
  expect: { rawEnd: '2025-10-04', end: '2025-10-09', actBy: '2025-10-04', provisional: false },
});
