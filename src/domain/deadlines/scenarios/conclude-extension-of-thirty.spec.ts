import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2025-12-01: day 60 is Fri 2026-01-30.
scenario({
  article: '调解仲裁法43',
  title: 'an approval of thirty days counts as fifteen',
  rule: 'arbitration.conclude',
  input: { start: '2025-12-01', extensionDays: 30 },
  expect: { rawEnd: '2026-01-30', end: '2026-01-30', actBy: '2026-01-30', provisional: false },
});
