import { scenario } from '../../../../test/support/scenario.js';

// Docketed Mon 2025-09-01: Wed 10-01, rolls to Thu 10-09. Fifteen more: Thu 10-16, not 10-24.
scenario({
  article: '民诉法187',
  title: 'thirty days',
  rule: 'confirmation.conclude',
  input: { start: '2025-09-01' },
  expect: { rawEnd: '2025-10-01', end: '2025-10-09', actBy: '2025-10-01', provisional: false },
});

scenario({
  article: '民诉法187',
  title: 'fifteen more, from the day before the roll',
  rule: 'confirmation.conclude',
  input: { start: '2025-09-01', extensionDays: 15 },
  expect: { rawEnd: '2025-10-16', end: '2025-10-16', actBy: '2025-10-16', provisional: false },
});
