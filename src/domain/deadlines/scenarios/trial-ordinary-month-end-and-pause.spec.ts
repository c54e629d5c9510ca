import { scenario } from '../../../../test/support/scenario.js';

// Docketed Sun 2025-08-31: Sat 2026-02-28; three days out: Tue 03-03.
scenario({
  article: '民诉法152, 民诉解释243',
  title: 'days left out go on from the month end',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-08-31', pauses: [{ from: '2025-10-09', to: '2025-10-12', source: 'body' }] },
  expect: { rawEnd: '2026-03-03', end: '2026-03-03', actBy: '2026-03-03', provisional: false },
});
