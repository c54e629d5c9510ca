import { scenario } from '../../../../test/support/scenario.js';

// Knew 2024-03-01; obstacle 2024-05-10 to 2024-06-09, thirty days: 2025-03-01 becomes Mon 2025-03-31.
scenario({
  article: '调解仲裁法27(3)',
  title: 'the year stands still while the obstacle lasts, at any time of it',
  rule: 'limitation.arbitration',
  input: { start: '2024-03-01', pauses: [{ from: '2024-05-10', to: '2024-06-09' }] },
  expect: { rawEnd: '2025-03-31', end: '2025-03-31', actBy: '2025-03-31', provisional: false },
});
