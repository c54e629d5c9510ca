import { scenario } from '../../../../test/support/scenario.js';

// Worker Wed 2026-04-15: Thu 04-30. Employer Mon 2026-04-20: Tue 05-05, off; Wed 05-06.
scenario({
  article: '民诉法171, 民诉解释244',
  title: 'each party appeals within fifteen days of its own service',
  rule: 'judgment.appeal',
  parties: {
    worker: {
      input: { start: '2026-04-15' },
      expect: { rawEnd: '2026-04-30', end: '2026-04-30', actBy: '2026-04-30', provisional: false },
    },
    employer: {
      input: { start: '2026-04-20' },
      expect: { rawEnd: '2026-05-05', end: '2026-05-06', actBy: '2026-05-05', provisional: false },
    },
  },
});
