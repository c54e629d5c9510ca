import { scenario } from '../../../../test/support/scenario.js';

// Demand 2024-05-31, part payment Fri 2024-11-29: Sat 2025-11-29, Mon 12-01.
scenario({
  article: '调解仲裁法27(2), 办案规则27',
  title: 'a part payment after the demand interrupts once more',
  rule: 'limitation.arbitration',
  input: { start: '2024-02-29', restarts: ['2024-05-31', '2024-11-29'] },
  expect: { rawEnd: '2025-11-29', end: '2025-12-01', actBy: '2025-11-29', provisional: false },
});
