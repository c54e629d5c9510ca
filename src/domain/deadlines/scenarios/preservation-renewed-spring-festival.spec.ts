import { scenario } from '../../../../test/support/scenario.js';

// Expiry Sat 2026-02-28: 02-21, off; back to Sat 02-14, worked, advised 02-13.
scenario({
  article: '财产保全规定18',
  title: 'renewal is asked for on the worked Saturday before Spring Festival',
  rule: 'preservation.renew',
  input: { start: '2026-02-28' },
  expect: { rawEnd: '2026-02-21', end: '2026-02-14', actBy: '2026-02-13', provisional: false },
});
