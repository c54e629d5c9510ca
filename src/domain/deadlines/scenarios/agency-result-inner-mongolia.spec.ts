import { scenario } from '../../../../test/support/scenario.js';

// Filed Mon 2025-07-07: July 24, August 31 (55), September 30 (85), October 5 (90), a Sunday off; Thu
// 10-09.
scenario({
  article: '内蒙古自治区工会劳动法律监督条例24',
  title: 'ninety calendar days from the filing end in National Day',
  rule: 'warning.agencyResult',
  input: { start: '2025-07-07', jurisdiction: '150100' },
  expect: {
    rawEnd: '2025-10-05',
    end: '2025-10-09',
    actBy: '2025-10-05',
    provisional: false,
    length: 90,
    unit: 'calendarDay',
  },
});
