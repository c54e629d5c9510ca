import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '当事人约定',
  title: 'an instalment agreed for a holiday is due on it',
  rule: 'performance.instalment',
  input: { start: '2025-12-08', dueOn: '2026-02-20' },
  expect: { rawEnd: '2026-02-20', end: '2026-02-20', actBy: '2026-02-20', provisional: false },
});
