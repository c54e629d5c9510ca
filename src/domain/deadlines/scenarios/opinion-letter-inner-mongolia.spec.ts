import { scenario } from '../../../../test/support/scenario.js';

// As far as 10-16 (15): 17 (16), 20–24 (21), 27–31 (26), November 3–6 (30).
scenario({
  article: '内蒙古自治区工会劳动法律监督条例22',
  title: 'thirty working days',
  rule: 'warning.opinionReply',
  input: { start: '2025-09-19', jurisdiction: '150100' },
  expect: { rawEnd: '2025-11-06', end: '2025-11-06', actBy: '2025-11-06', provisional: false, length: 30 },
});
