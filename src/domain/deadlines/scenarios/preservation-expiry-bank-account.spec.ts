import { scenario } from '../../../../test/support/scenario.js';

// Tue 2026-05-12. From Fri 2026-10-02: Sat 2027-10-02, whatever the calendar will say.
scenario({
  article: '民诉解释485',
  title: 'a frozen account, one year',
  rule: 'preservation.expiry',
  input: { start: '2025-05-12', variant: 'bankAccount' },
  expect: { rawEnd: '2026-05-12', end: '2026-05-12', actBy: '2026-05-12', provisional: false },
});

scenario({
  article: '民诉解释485',
  title: 'into 2027: a lapse that does not roll is final',
  rule: 'preservation.expiry',
  input: { start: '2026-10-02', variant: 'bankAccount' },
  expect: { rawEnd: '2027-10-02', end: '2027-10-02', actBy: '2027-10-02', provisional: false },
});
