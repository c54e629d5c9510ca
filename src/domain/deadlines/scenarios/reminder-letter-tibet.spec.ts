import { scenario } from '../../../../test/support/scenario.js';

// Mon 2027-01-04: 5–8 (4), 11–15 (9), 18 (10), while the calendar is not out.
scenario({
  article: '西藏自治区工会劳动法律监督条例21',
  title: 'ten working days in 西藏 from 2027 on',
  rule: 'warning.reminderReply',
  input: { start: '2027-01-04', jurisdiction: '540100' },
  expect: {
    rawEnd: '2027-01-18',
    end: '2027-01-18',
    actBy: '2027-01-18',
    provisional: true,
    basis: ['西藏自治区工会劳动法律监督条例21'],
  },
});
