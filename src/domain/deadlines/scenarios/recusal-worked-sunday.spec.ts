import { scenario } from '../../../../test/support/scenario.js';

// Asked Thu 2023-04-20: 21 (1), Sun 23 worked (2), 24 (3).
scenario({
  article: '办案规则11, 80',
  title: 'three working days to decide on a recusal',
  rule: 'arbitration.recusal.decide',
  input: { start: '2023-04-20' },
  expect: { rawEnd: '2023-04-24', end: '2023-04-24', actBy: '2023-04-24', provisional: false },
});
