import { scenario } from '../../../../test/support/scenario.js';

// Effective Sun 2025-08-17: Tue 2026-02-17, off; Tue 02-24.
scenario({
  article: '民诉法216',
  title: 'six months end in Spring Festival',
  rule: 'retrial.window',
  input: { start: '2025-08-17' },
  expect: { rawEnd: '2026-02-17', end: '2026-02-24', actBy: '2026-02-17', provisional: false },
});
