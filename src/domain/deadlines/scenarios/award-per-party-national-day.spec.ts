import { scenario } from '../../../../test/support/scenario.js';

// Worker Sat 2025-09-20: Sun 10-05, off; Thu 10-09. Employer Wed 2025-09-24: Thu 10-09 itself.
scenario({
  article: '调解仲裁法50',
  title: 'two windows that start apart end on the same day',
  rule: 'award.sue',
  parties: {
    worker: {
      input: { start: '2025-09-20' },
      expect: { rawEnd: '2025-10-05', end: '2025-10-09', actBy: '2025-10-05', provisional: false },
    },
    employer: {
      input: { start: '2025-09-24' },
      expect: { rawEnd: '2025-10-09', end: '2025-10-09', actBy: '2025-10-09', provisional: false },
    },
  },
});
