import { scenario } from '../../../../test/support/scenario.js';

// 48 hours from Fri 2025-05-09 do not wait for Monday.
scenario({
  article: '民诉法104',
  title: 'an urgent ruling does not roll',
  rule: 'preservation.decide',
  input: { start: '2025-05-09', variant: 'urgent' },
  expect: { rawEnd: '2025-05-11', end: '2025-05-11', actBy: '2025-05-11', provisional: false },
});
