import { scenario } from '../../../../test/support/scenario.js';

// Fri 2018-11-30: December 3–7 (5), 10–14 (10). Sat 12-01: 3–7 (5).
scenario({
  article: '河北省工会劳动法律监督条例17',
  title: 'delivered the day before the rule: ten',
  rule: 'warning.reminderReply',
  input: { start: '2018-11-30', jurisdiction: '130100' },
  expect: { rawEnd: '2018-12-14', end: '2018-12-14', actBy: '2018-12-14', provisional: false, length: 10 },
});

scenario({
  article: '河北省工会劳动法律监督条例17',
  title: 'delivered on its first day: five',
  rule: 'warning.reminderReply',
  input: { start: '2018-12-01', jurisdiction: '130100' },
  expect: { rawEnd: '2018-12-07', end: '2018-12-07', actBy: '2018-12-07', provisional: false, length: 5 },
});
