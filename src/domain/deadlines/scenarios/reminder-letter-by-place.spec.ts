import { scenario } from '../../../../test/support/scenario.js';

// Delivered Thu 2025-04-24: 25 (1), Sun 27 worked (2), 28, 29, 30 (5). Elsewhere ten: off to 05-05, 05-06
// (6), 7, 8, 9 (9), 12 (10).
scenario({
  article: '河北省工会劳动法律监督条例17',
  title: 'five working days for the letter of inquiry in 河北',
  rule: 'warning.reminderReply',
  input: { start: '2025-04-24', jurisdiction: '130100' },
  expect: { rawEnd: '2025-04-30', end: '2025-04-30', actBy: '2025-04-30', provisional: false, length: 5 },
});

scenario({
  article: '系统默认',
  title: 'ten elsewhere',
  rule: 'warning.reminderReply',
  input: { start: '2025-04-24', jurisdiction: '440100' },
  expect: { rawEnd: '2025-05-12', end: '2025-05-12', actBy: '2025-05-12', provisional: false, length: 10 },
});
