import { scenario } from '../../../../test/support/scenario.js';

// Wed 2025-09-03: Fri 10-03, off; Thu 10-09. Wed 09-10: Fri 10-10.
scenario({
  article: '解释(一)24',
  title: 'each party sues within thirty days of its own receipt',
  rule: 'enforcement.refused.sue',
  parties: {
    worker: {
      input: { start: '2025-09-03' },
      expect: { rawEnd: '2025-10-03', end: '2025-10-09', actBy: '2025-10-03', provisional: false },
    },
    employer: {
      input: { start: '2025-09-10' },
      expect: { rawEnd: '2025-10-10', end: '2025-10-10', actBy: '2025-10-10', provisional: false },
    },
  },
});
