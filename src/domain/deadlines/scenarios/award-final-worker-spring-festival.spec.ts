import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2024-01-26: Sat 02-10, off to the 17th; Sun 02-18 is worked.
scenario({
  article: '调解仲裁法48',
  title: 'the worker may sue over a final award, fifteen days roll to a worked Sunday',
  rule: 'award.sue',
  input: { start: '2024-01-26' },
  expect: { rawEnd: '2024-02-10', end: '2024-02-18', actBy: '2024-02-10', provisional: false },
});
