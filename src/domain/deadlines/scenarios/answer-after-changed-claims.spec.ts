import { scenario } from '../../../../test/support/scenario.js';

// Accepted Fri 2025-04-25: Sun 27 worked (1), 28–30 (4), off 1–5, 6–9 (8), 12, 13 (10).
scenario({
  article: '办案规则44',
  title: 'changed claims open a new period to answer',
  rule: 'arbitration.answer',
  input: { start: '2025-04-14', restarts: ['2025-04-25'] },
  expect: { rawEnd: '2025-05-13', end: '2025-05-13', actBy: '2025-05-13', provisional: false },
});
