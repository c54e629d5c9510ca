import { scenario } from '../../../../test/support/scenario.js';

// Accepted Tue 2025-07-01: day 45 is Fri 08-15; one day out: Sat 08-16, Mon 08-18.
scenario({
  article: '办案规则46, 47',
  title: 'suspended one day and resumed the next: one day is left out',
  rule: 'arbitration.conclude',
  input: { start: '2025-07-01', pauses: [{ from: '2025-07-15', to: '2025-07-16', source: 'body' }] },
  expect: { rawEnd: '2025-08-16', end: '2025-08-18', actBy: '2025-08-16', provisional: false },
});
