import { scenario } from '../../../../test/support/scenario.js';

// Served Thu 2025-09-18; day 15 is Fri 2025-10-03, off until the 8th; first working day Thu 10-09.
scenario({
  article: '调解仲裁法50',
  title: 'fifteen days to sue end inside National Day; advised before it',
  rule: 'award.sue',
  input: { start: '2025-09-18' },
  expect: { rawEnd: '2025-10-03', end: '2025-10-09', actBy: '2025-10-03', provisional: false },
});
