import { scenario } from '../../../../test/support/scenario.js';

// Entered Mon 2026-02-02: 3–6 (4), 9–13 (9), Sat 14 worked (10).
scenario({
  article: '系统默认',
  title: 'ten working days to follow up end on a worked Saturday',
  rule: 'warning.followUp',
  input: { start: '2026-02-02' },
  expect: { rawEnd: '2026-02-14', end: '2026-02-14', actBy: '2026-02-14', provisional: false },
});
