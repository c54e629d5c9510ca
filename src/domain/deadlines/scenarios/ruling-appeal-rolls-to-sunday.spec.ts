import { scenario } from '../../../../test/support/scenario.js';

// Served Mon 2024-02-05: Thu 02-15, off to the 17th; Sun 02-18 is worked.
scenario({
  article: '民诉法171(2)',
  title: 'ten days against a ruling roll no further than a worked Sunday',
  rule: 'ruling.appeal',
  input: { start: '2024-02-05' },
  expect: { rawEnd: '2024-02-15', end: '2024-02-18', actBy: '2024-02-15', provisional: false },
});
