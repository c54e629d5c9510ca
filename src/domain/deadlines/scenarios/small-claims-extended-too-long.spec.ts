import { scenario } from '../../../../test/support/scenario.js';

// Docketed Mon 2024-08-05: Sat 10-05, off; Tue 10-08. Three months: Tue 11-05.
scenario({
  article: '民诉法168',
  title: 'two months end in National Day',
  rule: 'litigation.conclude.smallClaims',
  input: { start: '2024-08-05' },
  expect: { rawEnd: '2024-10-05', end: '2024-10-08', actBy: '2024-10-05', provisional: false },
});

scenario({
  article: '民诉法168',
  title: 'an approval of two more counts as one',
  rule: 'litigation.conclude.smallClaims',
  input: { start: '2024-08-05', extensionMonths: 2 },
  expect: { rawEnd: '2024-11-05', end: '2024-11-05', actBy: '2024-11-05', provisional: false },
});
