import { scenario } from '../../../../test/support/scenario.js';

// Last due day Thu 2024-02-29; none in 2026: Sat 02-28, worked.
scenario({
  article: '民诉法250, 民法典202',
  title: 'two years from a leap day end on a worked Saturday',
  rule: 'enforcement.window',
  input: { start: '2024-02-29' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
