import { scenario } from '../../../../test/support/scenario.js';

// Failed Fri 2024-05-10: Sat 05-11 is worked.
scenario({
  article: '17号令30',
  title: 'the notice of the right to arbitrate is due on a worked Saturday',
  rule: 'mediation.failureNotice',
  input: { start: '2024-05-10' },
  expect: { rawEnd: '2024-05-11', end: '2024-05-11', actBy: '2024-05-11', provisional: false },
});
