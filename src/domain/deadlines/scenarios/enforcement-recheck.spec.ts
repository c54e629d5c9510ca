import { scenario } from '../../../../test/support/scenario.js';

// Wed 2025-04-02: Thu 10-02, off; Thu 10-09.
scenario({
  article: '系统默认',
  title: 'six months after the round ended without assets',
  rule: 'enforcement.recheck',
  input: { start: '2025-04-02' },
  expect: { rawEnd: '2025-10-02', end: '2025-10-09', actBy: '2025-10-02', provisional: false },
});
