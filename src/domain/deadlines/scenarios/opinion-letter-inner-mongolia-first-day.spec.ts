import { scenario } from '../../../../test/support/scenario.js';

// Fri 2021-04-30: off 1–5, 6, 7, Sat 8 worked (3), 10–14 (8), 17–21 (13), 24, 25 (15). Sat 05-01: as far
// as 05-25 (15), 26–28 (18), 31 (19), June 1–4 (23), 7–11 (28), off 12–14, 15, 16 (30).
scenario({
  article: '内蒙古自治区工会劳动法律监督条例22',
  title: 'delivered the day before the rule: fifteen',
  rule: 'warning.opinionReply',
  input: { start: '2021-04-30', jurisdiction: '150100' },
  expect: { rawEnd: '2021-05-25', end: '2021-05-25', actBy: '2021-05-25', provisional: false, length: 15 },
});

scenario({
  article: '内蒙古自治区工会劳动法律监督条例22',
  title: 'delivered on its first day: thirty',
  rule: 'warning.opinionReply',
  input: { start: '2021-05-01', jurisdiction: '150100' },
  expect: { rawEnd: '2021-06-16', end: '2021-06-16', actBy: '2021-06-16', provisional: false, length: 30 },
});
