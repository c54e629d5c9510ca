import { scenario } from '../../../../test/support/scenario.js';

// Knew 2024-03-01; demand 2024-06-03; mediation applied for Tue 2024-09-10: Wed 2025-09-10.
scenario({
  article: '调解仲裁法27(2)',
  title: 'every interruption starts the year anew, the latest wins',
  rule: 'limitation.arbitration',
  input: { start: '2024-03-01', restarts: ['2024-09-10', '2024-06-03'] },
  expect: {
    rawEnd: '2025-09-10',
    end: '2025-09-10',
    actBy: '2025-09-10',
    provisional: false,
    countedFrom: '2024-09-10',
  },
});
