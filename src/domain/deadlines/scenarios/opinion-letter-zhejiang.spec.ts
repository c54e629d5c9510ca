import { scenario } from '../../../../test/support/scenario.js';

// Delivered Fri 2025-09-19: 22–26 (5), Sun 28 worked (6), 29, 30 (8), off 1–8, 9, 10, Sat 11 worked (11),
// 13–16 (15).
scenario({
  article: '浙江省工会劳动法律监督条例22',
  title: 'fifteen working days over National Day',
  rule: 'warning.opinionReply',
  input: { start: '2025-09-19', jurisdiction: '330100' },
  expect: {
    rawEnd: '2025-10-16',
    end: '2025-10-16',
    actBy: '2025-10-16',
    provisional: false,
    unit: 'workingDay',
    basis: ['浙江省工会劳动法律监督条例22'],
    verification: 'verified',
  },
});
