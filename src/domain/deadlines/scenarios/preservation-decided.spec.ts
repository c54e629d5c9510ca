import { scenario } from '../../../../test/support/scenario.js';

// Mon 2025-05-12: Sat 05-17, Mon 05-19.
scenario({
  article: '财产保全规定4',
  title: 'five days for an ordinary ruling',
  rule: 'preservation.decide',
  input: { start: '2025-05-12', variant: 'ordinary' },
  expect: { rawEnd: '2025-05-17', end: '2025-05-19', actBy: '2025-05-17', provisional: false },
});
