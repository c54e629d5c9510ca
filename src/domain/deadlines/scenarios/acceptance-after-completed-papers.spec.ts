import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2025-04-25, complete Wed 2025-05-07: 8, 9, 12, 13, 14 May.
scenario({
  article: '办案规则46(2)',
  title: 'completed papers reset the five days to accept',
  rule: 'arbitration.acceptance',
  input: { start: '2025-04-25', restarts: ['2025-05-07'] },
  expect: {
    rawEnd: '2025-05-14',
    end: '2025-05-14',
    actBy: '2025-05-14',
    provisional: false,
    countedFrom: '2025-05-07',
  },
});
