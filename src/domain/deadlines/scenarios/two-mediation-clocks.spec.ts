import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2023-09-18: Tue 10-03; accepted Wed 2023-09-20: Thu 10-05; both roll to the make-up
// Saturday 10-07.
scenario({
  article: '调解仲裁法14(3)',
  title: 'fifteen days from receipt',
  rule: 'mediation.fromReceipt',
  input: { start: '2023-09-18' },
  expect: { rawEnd: '2023-10-03', end: '2023-10-07', actBy: '2023-10-03', provisional: false },
});

scenario({
  article: '17号令29',
  title: 'beside them fifteen days from acceptance',
  rule: 'mediation.conclude',
  input: { start: '2023-09-20' },
  expect: { rawEnd: '2023-10-05', end: '2023-10-07', actBy: '2023-10-05', provisional: false },
});
