import { scenario } from '../../../../test/support/scenario.js';

// Docketed Wed 2025-08-20: Fri 2026-02-20, off, rolls to Tue 02-24; nine months: Wed 2026-05-20 – not
// 05-24.
scenario({
  article: '审限规定5',
  title: 'six months',
  rule: 'enforcement.conclude',
  input: { start: '2025-08-20' },
  expect: { rawEnd: '2026-02-20', end: '2026-02-24', actBy: '2026-02-20', provisional: false },
});

scenario({
  article: '审限规定5',
  title: 'three more from the docketing',
  rule: 'enforcement.conclude',
  input: { start: '2025-08-20', extensionMonths: 3 },
  expect: { rawEnd: '2026-05-20', end: '2026-05-20', actBy: '2026-05-20', provisional: false },
});

scenario({
  article: '审限规定5',
  title: 'and never more than nine',
  rule: 'enforcement.conclude',
  input: { start: '2025-08-20', extensionMonths: 4 },
  expect: { rawEnd: '2026-05-20', end: '2026-05-20', actBy: '2026-05-20', provisional: false },
});
