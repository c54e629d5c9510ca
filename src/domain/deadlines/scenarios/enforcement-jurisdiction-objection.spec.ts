import { scenario } from '../../../../test/support/scenario.js';

// Notice Thu 2025-05-22: Sun 06-01, off; Tue 06-03.
scenario({
  article: '执行程序解释3',
  title: 'ten days to object to jurisdiction end in the Dragon Boat break',
  rule: 'enforcement.jurisdictionObjection',
  input: { start: '2025-05-22' },
  expect: { rawEnd: '2025-06-01', end: '2025-06-03', actBy: '2025-06-01', provisional: false },
});
