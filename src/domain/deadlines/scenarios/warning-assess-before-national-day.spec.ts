import { scenario } from '../../../../test/support/scenario.js';

// Reported Tue 2025-09-30; off 1 to 8 October; Thu 10-09.
scenario({
  article: '系统默认',
  title: 'one working day to assess a warning, reported before National Day',
  rule: 'warning.assess',
  input: { start: '2025-09-30' },
  expect: { rawEnd: '2025-10-09', end: '2025-10-09', actBy: '2025-10-09', provisional: false },
});
