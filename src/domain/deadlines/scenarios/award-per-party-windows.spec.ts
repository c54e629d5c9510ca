import { scenario } from '../../../../test/support/scenario.js';

// Worker served Sat 2025-12-20: day 15 is the make-up Sunday 2026-01-04. Employer served Wed 2025-12-31:
// Thu 2026-01-15.
scenario({
  article: '调解仲裁法50, 解释(一)16',
  title: "the worker's window ends on the worked Sunday, the employer's runs from its own service",
  rule: 'award.sue',
  parties: {
    worker: {
      input: { start: '2025-12-20' },
      expect: { rawEnd: '2026-01-04', end: '2026-01-04', actBy: '2026-01-04', provisional: false },
    },
    employer: {
      input: { start: '2025-12-31' },
      expect: { rawEnd: '2026-01-15', end: '2026-01-15', actBy: '2026-01-15', provisional: false },
    },
  },
});
