import { scenario } from '../../../../test/support/scenario.js';

// Mon 2026-02-09: Thu 02-19, off; Tue 02-24. Wed 2026-02-04: Sat 02-14, worked.
scenario({
  article: '民诉法171(2)',
  title: 'two plaintiffs, two ends, one before and one after Spring Festival',
  rule: 'ruling.appeal',
  parties: {
    first: {
      input: { start: '2026-02-09' },
      expect: { rawEnd: '2026-02-19', end: '2026-02-24', actBy: '2026-02-19', provisional: false },
    },
    second: {
      input: { start: '2026-02-04' },
      expect: { rawEnd: '2026-02-14', end: '2026-02-14', actBy: '2026-02-14', provisional: false },
    },
  },
});
