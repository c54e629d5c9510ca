import { scenario } from '../../../../test/support/scenario.js';

// Thu 2026-12-31: 4–8 (5), 11–15 (10), 18–22 (15). Fri 2027-01-01: from the 4th, 20 by the 29th, February
// 1–5 (25), 8–12 (30).
scenario({
  article: '西藏自治区工会劳动法律监督条例22',
  title: 'delivered the day before it is in force: the default',
  rule: 'warning.opinionReply',
  input: { start: '2026-12-31', jurisdiction: '540100' },
  expect: { rawEnd: '2027-01-22', end: '2027-01-22', actBy: '2027-01-22', provisional: true, length: 15 },
});

scenario({
  article: '西藏自治区工会劳动法律监督条例22',
  title: 'delivered on its first day: thirty working days',
  rule: 'warning.opinionReply',
  input: { start: '2027-01-01', jurisdiction: '540100' },
  expect: { rawEnd: '2027-02-12', end: '2027-02-12', actBy: '2027-02-12', provisional: true, length: 30 },
});
