import { scenario } from '../../../../test/support/scenario.js';

// Accepted Tue 2026-03-10: March 21, April 51, Sat 05-09 day 60, worked.
scenario({
  article: '调解仲裁法43',
  title: 'day 60 on a worked Saturday stays',
  rule: 'arbitration.conclude',
  input: { start: '2026-03-10', extensionDays: 15 },
  expect: { rawEnd: '2026-05-09', end: '2026-05-09', actBy: '2026-05-09', provisional: false },
});
