import { scenario } from '../../../../test/support/scenario.js';

// Served Mon 2025-06-02: Tue 06-17; suspended 06-10 up to 06-20, ten days: Fri 06-27.
scenario({
  article: '民诉法128, 153',
  title: 'a suspension of the suit stops the days to answer',
  rule: 'litigation.answer',
  input: { start: '2025-06-02', pauses: [{ from: '2025-06-10', to: '2025-06-20', source: 'body' }] },
  expect: { rawEnd: '2025-06-27', end: '2025-06-27', actBy: '2025-06-27', provisional: false },
});
