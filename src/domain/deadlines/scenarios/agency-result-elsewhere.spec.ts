import { scenario } from '../../../../test/support/scenario.js';

// Filed Mon 2024-04-01: 2, 3 (2), Sun 7 worked (3), 8–26 (18), Sun 28 worked (19), 29, 30 (21), May 6–10
// (26), Sat 11 worked (27), 13–31 (42), June 3–7 (47), off 10, 11–14 (51), 17–21 (56), 24–27 (60).
scenario({
  article: '系统默认',
  title: 'sixty working days over three holidays where the place has no rule',
  rule: 'warning.agencyResult',
  input: { start: '2024-04-01', jurisdiction: '440100' },
  expect: { rawEnd: '2024-06-27', end: '2024-06-27', actBy: '2024-06-27', provisional: false, length: 60 },
});
