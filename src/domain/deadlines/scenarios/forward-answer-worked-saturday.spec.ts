import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2023-09-22: 25–28 (4), off to 10-06, Sat 10-07 worked (5).
scenario({
  article: '调解仲裁法30(2), 办案规则80',
  title: 'five working days to forward the answer end on a worked Saturday',
  rule: 'arbitration.forwardAnswer',
  input: { start: '2023-09-22' },
  expect: { rawEnd: '2023-10-07', end: '2023-10-07', actBy: '2023-10-07', provisional: false },
});
