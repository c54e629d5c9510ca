import { scenario } from '../../../../test/support/scenario.js';

// Obstacle in April 2024, demand Mon 2024-07-15: the year from there, Tue 2025-07-15.
scenario({
  article: '调解仲裁法27(2), 27(3)',
  title: 'an interruption wipes out the suspension before it',
  rule: 'limitation.arbitration',
  input: {
    start: '2024-03-01',
    pauses: [{ from: '2024-04-01', to: '2024-05-01' }],
    restarts: ['2024-07-15'],
  },
  expect: { rawEnd: '2025-07-15', end: '2025-07-15', actBy: '2025-07-15', provisional: false },
});
