import { scenario } from '../../../../test/support/scenario.js';

// Ten days in November and fifteen in December: 2024-12-19 becomes Mon 2025-01-13.
scenario({
  article: '办案规则46, 47',
  title: 'both suspensions are left out, the second although day 45 was past without the first',
  rule: 'arbitration.conclude',
  input: {
    start: '2024-11-04',
    pauses: [
      { from: '2024-11-18', to: '2024-11-28', source: 'body' },
      { from: '2024-12-19', to: '2025-01-03', source: 'body' },
    ],
  },
  expect: { rawEnd: '2025-01-13', end: '2025-01-13', actBy: '2025-01-13', provisional: false },
});
