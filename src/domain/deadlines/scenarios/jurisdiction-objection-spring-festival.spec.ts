import { scenario } from '../../../../test/support/scenario.js';

// Served Thu 2026-02-05: 6 (1), 9–13 (6), Sat 14 worked (7), off 15–23, 24, 25, 26 (10).
scenario({
  article: '办案规则10, 80',
  title: 'ten working days to object to jurisdiction',
  rule: 'arbitration.jurisdictionObjection',
  input: { start: '2026-02-05' },
  expect: { rawEnd: '2026-02-26', end: '2026-02-26', actBy: '2026-02-26', provisional: false },
});
