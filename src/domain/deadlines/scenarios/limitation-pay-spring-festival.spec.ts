import { scenario } from '../../../../test/support/scenario.js';

// Ended Mon 2025-02-17: Tue 2026-02-17, off 02-15 to 02-23; Tue 02-24.
scenario({
  article: '调解仲裁法27(4)',
  title: 'pay, the year from the end of the relation ends in Spring Festival',
  rule: 'limitation.arbitration',
  input: { start: '2025-02-17' },
  expect: { rawEnd: '2026-02-17', end: '2026-02-24', actBy: '2026-02-17', provisional: false },
});
