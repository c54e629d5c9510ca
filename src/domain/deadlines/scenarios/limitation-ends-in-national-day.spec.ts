import { scenario } from '../../../../test/support/scenario.js';

// Knew Fri 2024-10-04: Sat 2025-10-04, off to the 8th; Thu 10-09.
scenario({
  article: '调解仲裁法27(1)',
  title: 'the year ends inside National Day and rolls to the first working day',
  rule: 'limitation.arbitration',
  input: { start: '2024-10-04' },
  expect: { rawEnd: '2025-10-04', end: '2025-10-09', actBy: '2025-10-04', provisional: false },
});
