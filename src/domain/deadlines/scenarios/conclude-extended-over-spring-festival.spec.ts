import { scenario } from '../../../../test/support/scenario.js';

// Accepted Thu 2023-12-28: January 31 is day 34, Sun 02-11 day 45, rolls to the worked Sun 02-18. Day 60
// is Mon 02-26, not 03-04.
scenario({
  article: '调解仲裁法43',
  title: 'day 45 rolls to a worked Sunday',
  rule: 'arbitration.conclude',
  input: { start: '2023-12-28' },
  expect: { rawEnd: '2024-02-11', end: '2024-02-18', actBy: '2024-02-11', provisional: false },
});

scenario({
  article: '调解仲裁法43',
  title: 'day 60 is counted past the roll',
  rule: 'arbitration.conclude',
  input: { start: '2023-12-28', extensionDays: 15 },
  expect: { rawEnd: '2024-02-26', end: '2024-02-26', actBy: '2024-02-26', provisional: false },
});
