import { scenario } from '../../../../test/support/scenario.js';

// Accepted Fri 2024-09-20: Sat 10-05, rolls to Tue 10-08. Ten more: Tue 10-15, not 10-18.
scenario({
  article: '17号令29, 民诉法85',
  title: 'the last day rolls',
  rule: 'mediation.conclude',
  input: { start: '2024-09-20' },
  expect: { rawEnd: '2024-10-05', end: '2024-10-08', actBy: '2024-10-05', provisional: false },
});

scenario({
  article: '17号令29, 民诉法85',
  title: 'ten days more go on from the day before the roll',
  rule: 'mediation.conclude',
  input: { start: '2024-09-20', extensionDays: 10 },
  expect: { rawEnd: '2024-10-15', end: '2024-10-15', actBy: '2024-10-15', provisional: false },
});
