import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '裁判文书确定的履行日',
  title: 'a due day in 2027 rests on no calendar',
  rule: 'performance.instalment',
  input: { start: '2026-08-03', dueOn: '2027-02-10' },
  expect: { rawEnd: '2027-02-10', end: '2027-02-10', actBy: '2027-02-10', provisional: false },
});
