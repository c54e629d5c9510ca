import { scenario } from '../../../../test/support/scenario.js';

// Posted Thu 2024-02-08. Fri 02-09 is worked (1), off 10–17, Sun 18 worked (2), Mon 19 (3).
scenario({
  article: '办案规则20(2), 80',
  title: 'deemed served on the third working day, over Spring Festival',
  rule: 'service.posted',
  input: { start: '2024-02-08' },
  expect: { rawEnd: '2024-02-19', end: '2024-02-19', actBy: '2024-02-19', provisional: false },
});
