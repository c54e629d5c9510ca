import { scenario } from '../../../../test/support/scenario.js';

// Delegated Tue 2024-09-24: 25–27 (3), Sun 29 worked (4), 30 (5), off 1–7, 8–11 (9), Sat 12 worked (10).
scenario({
  article: '办案规则70, 80',
  title: 'ten working days of mediation before the hearing',
  rule: 'arbitration.mediation.delegated',
  input: { start: '2024-09-24' },
  expect: { rawEnd: '2024-10-12', end: '2024-10-12', actBy: '2024-10-12', provisional: false },
});
