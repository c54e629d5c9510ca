import { scenario } from '../../../../test/support/scenario.js';

// Reported Fri 2024-09-27: Sun 09-29 is worked.
scenario({
  article: '系统默认',
  title: 'one working day to assess a warning is the worked Sunday',
  rule: 'warning.assess',
  input: { start: '2024-09-27' },
  expect: { rawEnd: '2024-09-29', end: '2024-09-29', actBy: '2024-09-29', provisional: false },
});
