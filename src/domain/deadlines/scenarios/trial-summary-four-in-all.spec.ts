import { scenario } from '../../../../test/support/scenario.js';

// Docketed Tue 2025-07-01: Wed 10-01, off; Thu 10-09. Four months: Sat 11-01, Mon 11-03.
scenario({
  article: '民诉解释258',
  title: 'three months',
  rule: 'litigation.conclude.summary',
  input: { start: '2025-07-01' },
  expect: { rawEnd: '2025-10-01', end: '2025-10-09', actBy: '2025-10-01', provisional: false },
});

scenario({
  article: '民诉解释258',
  title: 'an approval of two more counts as one',
  rule: 'litigation.conclude.summary',
  input: { start: '2025-07-01', extensionMonths: 2 },
  expect: { rawEnd: '2025-11-01', end: '2025-11-03', actBy: '2025-11-01', provisional: false },
});
