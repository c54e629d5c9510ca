import { scenario } from '../../../../test/support/scenario.js';

// Made Tue 2025-01-21: 22–24 (3), Sun 26 worked (4), 27 (5).
scenario({
  article: '系统默认',
  title: 'five working days to serve the award end before Spring Festival',
  rule: 'award.serve',
  input: { start: '2025-01-21' },
  expect: { rawEnd: '2025-01-27', end: '2025-01-27', actBy: '2025-01-27', provisional: false },
});
