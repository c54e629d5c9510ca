import { scenario } from '../../../../test/support/scenario.js';

// Taken Mon 2025-09-08: day 30 is Wed 10-08, a weekday given off: Thu 10-09.
scenario({
  article: '民诉法104',
  title: 'thirty days to file',
  rule: 'preservation.file',
  input: { start: '2025-09-08' },
  expect: { rawEnd: '2025-10-08', end: '2025-10-09', actBy: '2025-10-08', provisional: false },
});
