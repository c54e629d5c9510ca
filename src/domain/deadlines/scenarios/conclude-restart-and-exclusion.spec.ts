import { scenario } from '../../../../test/support/scenario.js';

// Accepted 2025-03-03, counterclaim 2025-03-20: day 45 is Sun 05-04, off, rolls to Tue 05-06. Thirty days
// of notice (04-01 up to 05-01) give Tue 06-03.
scenario({
  article: '办案规则46',
  title: 'a counterclaim restarts the 45 days',
  rule: 'arbitration.conclude',
  input: { start: '2025-03-03', restarts: ['2025-03-20'] },
  expect: { rawEnd: '2025-05-04', end: '2025-05-06', actBy: '2025-05-04', provisional: false },
});

scenario({
  article: '办案规则46',
  title: 'the time of a public notice is left out',
  rule: 'arbitration.conclude',
  input: {
    start: '2025-03-03',
    restarts: ['2025-03-20'],
    pauses: [{ from: '2025-04-01', to: '2025-05-01' }],
  },
  expect: { rawEnd: '2025-06-03', end: '2025-06-03', actBy: '2025-06-03', provisional: false },
});
