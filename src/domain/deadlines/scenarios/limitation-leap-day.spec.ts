import { scenario } from '../../../../test/support/scenario.js';

// Ended Thu 2024-02-29; no such day in 2025: Fri 2025-02-28.
scenario({
  article: '调解仲裁法27(4)',
  title: "wages, a relation ended on a leap day: the month's last day",
  rule: 'limitation.arbitration',
  input: { start: '2024-02-29' },
  expect: { rawEnd: '2025-02-28', end: '2025-02-28', actBy: '2025-02-28', provisional: false },
});
