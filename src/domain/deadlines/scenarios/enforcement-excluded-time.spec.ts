import { scenario } from '../../../../test/support/scenario.js';

// Docketed Mon 2025-03-31: Tue 09-30; ten days out: Fri 10-10.
scenario({
  article: '审限规定5, 8',
  title: 'ten days of appraisal move the six months by ten days',
  rule: 'enforcement.conclude',
  input: { start: '2025-03-31', pauses: [{ from: '2025-06-01', to: '2025-06-11', source: 'body' }] },
  expect: { rawEnd: '2025-10-10', end: '2025-10-10', actBy: '2025-10-10', provisional: false },
});
