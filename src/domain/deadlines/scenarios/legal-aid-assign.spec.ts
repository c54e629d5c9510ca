import { scenario } from '../../../../test/support/scenario.js';

// Decided Thu 2025-04-03: Sun 04-06, off; Mon 04-07.
scenario({
  article: '法律援助法43',
  title: 'three calendar days to assign end in Tomb Sweeping',
  rule: 'legalAid.assign',
  input: { start: '2025-04-03' },
  expect: { rawEnd: '2025-04-06', end: '2025-04-07', actBy: '2025-04-06', provisional: false },
});
