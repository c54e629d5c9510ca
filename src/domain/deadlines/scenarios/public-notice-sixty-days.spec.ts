import { scenario } from '../../../../test/support/scenario.js';

// Published Wed 2021-12-01: sixty days, Sun 2022-01-30. On the last day of the old text: January 31,
// February 59, 03-01. On the first of the new: thirty, 01-31.
scenario({
  article: '民诉法（2021年修正前）公告送达',
  title: 'sixty days under the older text',
  rule: 'service.publicNotice',
  input: { start: '2021-12-01' },
  expect: { rawEnd: '2022-01-30', end: '2022-01-30', actBy: '2022-01-30', provisional: false },
});

scenario({
  article: '民诉法（2021年修正前）公告送达',
  title: 'its last day',
  rule: 'service.publicNotice',
  input: { start: '2021-12-31' },
  expect: { rawEnd: '2022-03-01', end: '2022-03-01', actBy: '2022-03-01', provisional: false },
});

scenario({
  article: '民诉法95',
  title: 'the first day of thirty',
  rule: 'service.publicNotice',
  input: { start: '2022-01-01' },
  expect: { rawEnd: '2022-01-31', end: '2022-01-31', actBy: '2022-01-31', provisional: false },
});
