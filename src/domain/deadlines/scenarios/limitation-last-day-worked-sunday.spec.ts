import { scenario } from '../../../../test/support/scenario.js';

// Knew Sat 2025-01-04: Sun 2026-01-04, worked to make up for New Year.
scenario({
  article: '调解仲裁法27(1)',
  title: 'the year ends on a worked Sunday and does not roll',
  rule: 'limitation.arbitration',
  input: { start: '2025-01-04' },
  expect: { rawEnd: '2026-01-04', end: '2026-01-04', actBy: '2026-01-04', provisional: false },
});
