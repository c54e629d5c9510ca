import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '民诉解释485',
  title: 'real estate, three years, holiday or not',
  rule: 'preservation.expiry',
  input: { start: '2022-10-01', variant: 'immovable' },
  expect: { rawEnd: '2025-10-01', end: '2025-10-01', actBy: '2025-10-01', provisional: false },
});
