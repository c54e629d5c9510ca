import { scenario } from '../../../../test/support/scenario.js';

// Accepted Thu 2026-01-08: day 45 is Sun 02-22, off, rolls to Tue 02-24. Day 60 is Mon 03-09 – not 02-24
// plus 15.
scenario({
  article: '调解仲裁法43',
  title: 'day 45 rolls',
  rule: 'arbitration.conclude',
  input: { start: '2026-01-08' },
  expect: { rawEnd: '2026-02-22', end: '2026-02-24', actBy: '2026-02-22', provisional: false },
});

scenario({
  article: '调解仲裁法43',
  title: 'fifteen more go on from the day before the roll',
  rule: 'arbitration.conclude',
  input: { start: '2026-01-08', extensionDays: 15 },
  expect: { rawEnd: '2026-03-09', end: '2026-03-09', actBy: '2026-03-09', provisional: false },
});

scenario({
  article: '调解仲裁法43',
  title: 'no decision goes beyond day 60',
  rule: 'arbitration.conclude',
  input: { start: '2026-01-08', extensionDays: 20 },
  expect: { rawEnd: '2026-03-09', end: '2026-03-09', actBy: '2026-03-09', provisional: false },
});
