import { scenario } from '../../../../test/support/scenario.js';

// 2024-07-01 to 07-21 and 07-11 to 08-10 are forty days together, not fifty: 2025-06-03 becomes Sun 07-13,
// Mon 07-14.
scenario({
  article: '调解仲裁法27(3)',
  title: 'two obstacles that overlap stop the clock once',
  rule: 'limitation.arbitration',
  input: {
    start: '2024-06-03',
    pauses: [
      { from: '2024-07-01', to: '2024-07-21' },
      { from: '2024-07-11', to: '2024-08-10' },
    ],
  },
  expect: { rawEnd: '2025-07-13', end: '2025-07-14', actBy: '2025-07-13', provisional: false },
});
