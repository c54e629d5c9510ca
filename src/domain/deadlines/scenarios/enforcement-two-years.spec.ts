import { scenario } from '../../../../test/support/scenario.js';

// Last due day Sun 2024-02-18: Wed 2026-02-18, off to the 23rd: Tue 02-24.
scenario({
  article: '民诉法250',
  title: 'two years end in Spring Festival',
  rule: 'enforcement.window',
  input: { start: '2024-02-18' },
  expect: { rawEnd: '2026-02-18', end: '2026-02-24', actBy: '2026-02-18', provisional: false },
});
