import { scenario } from '../../../../test/support/scenario.js';

// Withdrawn 2024-06-05, promise Tue 2024-10-08: Thu 2026-10-08.
scenario({
  article: '执行程序解释20',
  title: 'the promise after the withdrawn application counts',
  rule: 'enforcement.window',
  input: { start: '2023-11-15', restarts: ['2024-06-05', '2024-10-08'] },
  expect: { rawEnd: '2026-10-08', end: '2026-10-08', actBy: '2026-10-08', provisional: false },
});
