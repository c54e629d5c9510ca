import { scenario } from '../../../../test/support/scenario.js';

// Accepted Wed 2025-08-20: day 45 is Sat 10-04, rolls to Thu 10-09; day 60 is Sun 10-19, rolls to Mon
// 10-20 – not 10-09 plus 15, Fri 10-24.
scenario({
  article: '调解仲裁法43',
  title: 'day 45 rolls',
  rule: 'arbitration.conclude',
  input: { start: '2025-08-20' },
  expect: { rawEnd: '2025-10-04', end: '2025-10-09', actBy: '2025-10-04', provisional: false },
});

scenario({
  article: '调解仲裁法43',
  title: 'day 60 rolls once',
  rule: 'arbitration.conclude',
  input: { start: '2025-08-20', extensionDays: 15 },
  expect: { rawEnd: '2025-10-19', end: '2025-10-20', actBy: '2025-10-19', provisional: false },
});
