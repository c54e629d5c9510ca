import { scenario } from '../../../../test/support/scenario.js';

// Effective Sun 2025-08-31: Sat 2026-02-28, worked.
scenario({
  article: '民诉法216, 民诉解释127',
  title: 'six months for retrial end on the last day of February',
  rule: 'retrial.window',
  input: { start: '2025-08-31' },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});

scenario({
  article: '民诉法216, 民诉解释127',
  title: 'no pause and no restart moves them',
  rule: 'retrial.window',
  input: {
    start: '2025-08-31',
    pauses: [{ from: '2025-10-01', to: '2025-11-01' }],
    restarts: ['2025-12-01'],
  },
  expect: { rawEnd: '2026-02-28', end: '2026-02-28', actBy: '2026-02-28', provisional: false },
});
