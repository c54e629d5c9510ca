import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '17号令10(2)',
  title: 'an agreed day in 2027 rests on no calendar and is final',
  rule: 'negotiation.period',
  input: { start: '2026-11-02', dueOn: '2027-02-06' },
  expect: { rawEnd: '2027-02-06', end: '2027-02-06', actBy: '2027-02-06', provisional: false },
});
