import { scenario } from '../../../../test/support/scenario.js';

// Employer Mon 2025-04-14: Tue 04-29. Worker Fri 2025-04-18: Sat 05-03, off; Tue 05-06.
scenario({
  article: '调解仲裁法49(3)',
  title: 'each party has fifteen days from the ruling',
  rule: 'setAside.sue',
  parties: {
    employer: {
      input: { start: '2025-04-14' },
      expect: { rawEnd: '2025-04-29', end: '2025-04-29', actBy: '2025-04-29', provisional: false },
    },
    worker: {
      input: { start: '2025-04-18' },
      expect: { rawEnd: '2025-05-03', end: '2025-05-06', actBy: '2025-05-03', provisional: false },
    },
  },
});
