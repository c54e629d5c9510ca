import { scenario } from '../../../../test/support/scenario.js';

// Closed Fri 2026-04-17: Sat 05-02, off to the 5th; Wed 05-06.
scenario({
  article: '河北省工会劳动法律监督条例22',
  title: 'fifteen calendar days from the closing end in Labour Day',
  rule: 'warning.agencyResult',
  input: { start: '2026-04-17', jurisdiction: '130200' },
  expect: {
    rawEnd: '2026-05-02',
    end: '2026-05-06',
    actBy: '2026-05-02',
    provisional: false,
    length: 15,
    unit: 'calendarDay',
  },
});
