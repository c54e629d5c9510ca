import { scenario } from '../../../../test/support/scenario.js';

// Hearing Mon 2026-01-05. Back: Sun 01-04 worked (1), off 1–3, Wed 12-31 (2), Tue 12-30 (3).
scenario({
  article: '调解仲裁法35',
  title: 'asking to postpone, three working days back over New Year',
  rule: 'arbitration.postpone',
  input: { start: '2026-01-05' },
  expect: { rawEnd: '2025-12-30', end: '2025-12-30', actBy: '2025-12-29', provisional: false },
});
