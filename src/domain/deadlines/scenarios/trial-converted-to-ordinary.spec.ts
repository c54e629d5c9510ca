import { scenario } from '../../../../test/support/scenario.js';

// Docketed Tue 2025-07-01: six months are Thu 2026-01-01, off; the worked Sun 01-04.
scenario({
  article: '民诉法170, 民诉解释258',
  title: 'the longer period counts from the same docketing',
  rule: 'litigation.conclude.ordinary',
  input: { start: '2025-07-01' },
  expect: { rawEnd: '2026-01-01', end: '2026-01-04', actBy: '2026-01-01', provisional: false },
});
