import { scenario } from '../../../../test/support/scenario.js';

// Served Sun 2024-09-01: Mon 09-16, off to the 17th; Wed 09-18.
scenario({
  article: '调解仲裁法29',
  title: 'fifteen days to sue after a refusal end at Mid-Autumn',
  rule: 'arbitration.refused.sue',
  input: { start: '2024-09-01' },
  expect: { rawEnd: '2024-09-16', end: '2024-09-18', actBy: '2024-09-16', provisional: false },
});
