import { scenario } from '../../../../test/support/scenario.js';

// Served Tue 2026-01-20; day 30 is Thu 2026-02-19, off 02-15 to 02-23; Tue 02-24.
scenario({
  article: '调解仲裁法49',
  title: 'thirty days to set a final award aside end in Spring Festival',
  rule: 'award.setAside',
  input: { start: '2026-01-20' },
  expect: { rawEnd: '2026-02-19', end: '2026-02-24', actBy: '2026-02-19', provisional: false },
});
