import { scenario } from '../../../../test/support/scenario.js';

// Published Fri 2025-09-05: day 30 is Sun 10-05 and does not move. Fifteen days from there: Mon 10-20.
scenario({
  article: '民诉法95',
  title: 'public notice ends on a holiday: the day of deemed service does not move',
  rule: 'service.publicNotice',
  input: { start: '2025-09-05' },
  expect: { rawEnd: '2025-10-05', end: '2025-10-05', actBy: '2025-10-05', provisional: false },
});

scenario({
  article: '调解仲裁法50',
  title: 'and opens the fifteen days',
  rule: 'award.sue',
  input: { start: '2025-10-05' },
  expect: { rawEnd: '2025-10-20', end: '2025-10-20', actBy: '2025-10-20', provisional: false },
});
