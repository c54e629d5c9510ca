import { scenario } from '../../../../test/support/scenario.js';

// Accepted Wed 2025-07-02: Sat 08-16, Mon 08-18.
scenario({
  article: '办案规则46',
  title: "the union's own pause does not stop the commission",
  rule: 'arbitration.conclude',
  input: { start: '2025-07-02', pauses: [{ from: '2025-07-10', to: '2025-07-30', source: 'custody' }] },
  expect: { rawEnd: '2025-08-16', end: '2025-08-18', actBy: '2025-08-16', provisional: false },
});
