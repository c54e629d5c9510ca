import { scenario } from '../../../../test/support/scenario.js';

// Posted Mon 2025-09-29: 30 (1), off 1–8, 9, 10 (3).
scenario({
  article: '办案规则20(2), 80',
  title: 'deemed served after National Day',
  rule: 'service.posted',
  input: { start: '2025-09-29' },
  expect: { rawEnd: '2025-10-10', end: '2025-10-10', actBy: '2025-10-10', provisional: false },
});
