import { scenario } from '../../../../test/support/scenario.js';

// Received Fri 2024-09-27: Sun 29 worked (1), 30 (2), off 1–7, Tue 10-08 (3).
scenario({
  article: '17号令22',
  title: 'three working days to accept for mediation, around National Day',
  rule: 'mediation.acceptance',
  input: { start: '2024-09-27' },
  expect: { rawEnd: '2024-10-08', end: '2024-10-08', actBy: '2024-10-08', provisional: false },
});
