import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '监察条例26, 劳动合同法85',
  title: 'the day the order names is the day, holiday or not',
  rule: 'inspection.payBy',
  input: { start: '2026-09-21', dueOn: '2026-10-03' },
  expect: { rawEnd: '2026-10-03', end: '2026-10-03', actBy: '2026-10-03', provisional: false },
});
