import { scenario } from '../../../../test/support/scenario.js';

// Ruling received Wed 2025-04-02: Fri 05-02, off; Tue 05-06.
scenario({
  article: '解释(一)21',
  title: "the worker's suit dismissed: the employer's thirty days open again",
  rule: 'award.setAside',
  input: { start: '2025-02-10', restarts: ['2025-04-02'] },
  expect: { rawEnd: '2025-05-02', end: '2025-05-06', actBy: '2025-05-02', provisional: false },
});
