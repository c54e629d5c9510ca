import { scenario } from '../../../../test/support/scenario.js';

// Delivered Fri 2025-09-19: day 15 is Sat 10-04, rolls to Thu 10-09.
scenario({
  article: '河北省工会劳动法律监督条例20',
  title: 'fifteen calendar days, which roll',
  rule: 'warning.opinionReply',
  input: { start: '2025-09-19', jurisdiction: '130100' },
  expect: {
    rawEnd: '2025-10-04',
    end: '2025-10-09',
    actBy: '2025-10-04',
    provisional: false,
    unit: 'calendarDay',
  },
});
