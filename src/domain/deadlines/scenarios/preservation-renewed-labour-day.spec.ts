import { scenario } from '../../../../test/support/scenario.js';

// Expiry Tue 2026-05-12: seven days back is 05-05, off: Thu 04-30, advised 04-29.
scenario({
  article: '财产保全规定18',
  title: 'renewal is asked for before the break',
  rule: 'preservation.renew',
  input: { start: '2026-05-12' },
  expect: { rawEnd: '2026-05-05', end: '2026-04-30', actBy: '2026-04-29', provisional: false },
});
