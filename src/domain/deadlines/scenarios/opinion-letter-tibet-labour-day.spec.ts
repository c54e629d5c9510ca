import { scenario } from '../../../../test/support/scenario.js';

// Fri 2026-04-17: 20–24 (5), 27–30 (9), off 1–5, 6, 7, 8 (12), Sat 9 worked (13), 11, 12 (15).
scenario({
  article: '西藏自治区工会劳动法律监督条例22',
  title: 'half a year before the rule the default holds, over Labour Day',
  rule: 'warning.opinionReply',
  input: { start: '2026-04-17', jurisdiction: '540102' },
  expect: { rawEnd: '2026-05-12', end: '2026-05-12', actBy: '2026-05-12', provisional: false, length: 15 },
});
