import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2023-06-19: Sat 06-24, off; Sun 06-25 is worked.
scenario({
  article: '法律援助法49',
  title: 'five days to review an objection roll to a worked Sunday',
  rule: 'legalAid.objection',
  input: { start: '2023-06-19' },
  expect: { rawEnd: '2023-06-24', end: '2023-06-25', actBy: '2023-06-24', provisional: false },
});
