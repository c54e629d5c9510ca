import { scenario } from '../../../../test/support/scenario.js';

// Served Fri 2023-09-08: Sun 2023-10-08, worked.
scenario({
  article: '调解仲裁法49',
  title: 'thirty days end on a worked Sunday',
  rule: 'award.setAside',
  input: { start: '2023-09-08' },
  expect: { rawEnd: '2023-10-08', end: '2023-10-08', actBy: '2023-10-08', provisional: false },
});
