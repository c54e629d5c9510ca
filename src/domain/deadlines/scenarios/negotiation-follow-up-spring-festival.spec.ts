import { scenario } from '../../../../test/support/scenario.js';

// Wed 2024-01-31: 1, 2 (2), Sun 4 worked (3), 5–9 (8), off 10–17, Sun 18 worked (9), 19 (10).
scenario({
  article: '系统默认',
  title: 'ten working days to follow up, between two worked Sundays',
  rule: 'negotiation.followUp',
  input: { start: '2024-01-31' },
  expect: { rawEnd: '2024-02-19', end: '2024-02-19', actBy: '2024-02-19', provisional: false },
});
