import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2026-04-17: fifteen days, Sat 05-02, off; Wed 05-06.
scenario({
  article: '民诉法174',
  title: 'fifteen days to answer an appeal end in Labour Day',
  rule: 'litigation.appealFile',
  input: { start: '2026-04-17', variant: 'answerAppeal' },
  expect: { rawEnd: '2026-05-02', end: '2026-05-06', actBy: '2026-05-02', provisional: false },
});
