import { scenario } from '../../../../test/support/scenario.js';

// Delivered Fri 2025-09-19, counted as in 浙江.
scenario({
  article: '西藏自治区工会劳动法律监督条例22',
  title: 'two years before the rule the default holds',
  rule: 'warning.opinionReply',
  input: { start: '2025-09-19', jurisdiction: '540100' },
  expect: {
    rawEnd: '2025-10-16',
    end: '2025-10-16',
    actBy: '2025-10-16',
    provisional: false,
    length: 15,
    basis: ['系统默认'],
    verification: 'default',
  },
});
