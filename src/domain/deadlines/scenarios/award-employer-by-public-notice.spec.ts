import { scenario } from '../../../../test/support/scenario.js';

// Worker Mon 2025-03-03: Tue 03-18. Employer deemed served Sun 2025-04-06: Mon 04-21.
scenario({
  article: '调解仲裁法50, 民诉法95',
  title: "the vanished employer's window opens a month after the worker's",
  rule: 'award.sue',
  parties: {
    worker: {
      input: { start: '2025-03-03' },
      expect: { rawEnd: '2025-03-18', end: '2025-03-18', actBy: '2025-03-18', provisional: false },
    },
    employer: {
      input: { start: '2025-04-06' },
      expect: { rawEnd: '2025-04-21', end: '2025-04-21', actBy: '2025-04-21', provisional: false },
    },
  },
});
