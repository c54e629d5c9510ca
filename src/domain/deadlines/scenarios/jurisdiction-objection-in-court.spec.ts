import { scenario } from '../../../../test/support/scenario.js';

// Served Thu 2026-06-04: Fri 06-19, Dragon Boat; Mon 06-22.
scenario({
  article: '民诉法130',
  title: 'fifteen calendar days to object to jurisdiction',
  rule: 'litigation.jurisdictionObjection',
  input: { start: '2026-06-04' },
  expect: { rawEnd: '2026-06-19', end: '2026-06-22', actBy: '2026-06-19', provisional: false },
});
