import { scenario } from '../../../../test/support/scenario.js';

// Applied Wed 2025-03-05, complete Fri 2025-03-14: Fri 03-21.
scenario({
  article: '法律援助法43',
  title: 'the days run from the completed application',
  rule: 'legalAid.decide',
  input: { start: '2025-03-05', restarts: ['2025-03-14'] },
  expect: { rawEnd: '2025-03-21', end: '2025-03-21', actBy: '2025-03-21', provisional: false },
});
