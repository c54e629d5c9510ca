import { scenario } from '../../../../test/support/scenario.js';

// Received Tue 2025-09-23: Wed 10-08, a weekday given off in exchange; Thu 10-09.
scenario({
  article: '调解仲裁法50, 民诉法85(3)',
  title: 'a weekday given off is a rest day; act before it',
  rule: 'award.sue',
  input: { start: '2025-09-23' },
  expect: { rawEnd: '2025-10-08', end: '2025-10-09', actBy: '2025-10-08', provisional: false },
});
