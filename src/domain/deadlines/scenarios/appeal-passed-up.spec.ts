import { scenario } from '../../../../test/support/scenario.js';

// Fri 2025-09-26: Wed 10-01, off; Thu 10-09. Then Fri 10-24; Tue 10-28; Sun 11-02, Mon 11-03.
scenario({
  article: '民诉法173–174',
  title: 'five days to serve the appeal',
  rule: 'litigation.appealFile',
  input: { start: '2025-09-26', variant: 'serveAppeal' },
  expect: { rawEnd: '2025-10-01', end: '2025-10-09', actBy: '2025-10-01', provisional: false },
});

scenario({
  article: '民诉法173–174',
  title: 'fifteen to answer it',
  rule: 'litigation.appealFile',
  input: { start: '2025-10-09', variant: 'answerAppeal' },
  expect: { rawEnd: '2025-10-24', end: '2025-10-24', actBy: '2025-10-24', provisional: false },
});

scenario({
  article: '民诉法173–174',
  title: 'five to forward the answer',
  rule: 'litigation.appealFile',
  input: { start: '2025-10-23', variant: 'forwardAnswer' },
  expect: { rawEnd: '2025-10-28', end: '2025-10-28', actBy: '2025-10-28', provisional: false },
});

scenario({
  article: '民诉法173–174',
  title: 'five to send the file up',
  rule: 'litigation.appealFile',
  input: { start: '2025-10-28', variant: 'sendFile' },
  expect: { rawEnd: '2025-11-02', end: '2025-11-03', actBy: '2025-11-02', provisional: false },
});
