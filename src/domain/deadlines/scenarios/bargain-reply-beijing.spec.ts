import { scenario } from '../../../../test/support/scenario.js';

// Taken up Fri 2026-06-05: Sat 06-20, in the Dragon Boat break; Mon 06-22.
scenario({
  article: '北京市实施工会法办法28',
  title: "fifteen days to answer the union's demand end in the Dragon Boat break",
  rule: 'warning.bargainReply',
  input: { start: '2026-06-05' },
  expect: { rawEnd: '2026-06-20', end: '2026-06-22', actBy: '2026-06-20', provisional: false },
});
