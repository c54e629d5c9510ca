import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2025-04-07: Tue 10-07, off; Thu 10-09. Suspended 05-06 up to 05-26, twenty days: Mon 10-27.
scenario({
  article: '民诉法237',
  title: 'six months before the upper court may be asked',
  rule: 'enforcement.upgrade',
  input: { start: '2025-04-07' },
  expect: { rawEnd: '2025-10-07', end: '2025-10-09', actBy: '2025-10-07', provisional: false },
});

scenario({
  article: '民诉法237',
  title: 'a suspension is left out',
  rule: 'enforcement.upgrade',
  input: { start: '2025-04-07', pauses: [{ from: '2025-05-06', to: '2025-05-26', source: 'body' }] },
  expect: { rawEnd: '2025-10-27', end: '2025-10-27', actBy: '2025-10-27', provisional: false },
});
