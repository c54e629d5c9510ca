import { scenario } from '../../../../test/support/scenario.js';

// Due Mon 2023-10-02: Fri 2026-10-02, off to the 7th; Thu 10-08.
scenario({
  article: '民法典188, 解释(一)15',
  title: 'a wage IOU, three years end in National Day',
  rule: 'limitation.civil',
  input: { start: '2023-10-02' },
  expect: { rawEnd: '2026-10-02', end: '2026-10-08', actBy: '2026-10-02', provisional: false },
});
