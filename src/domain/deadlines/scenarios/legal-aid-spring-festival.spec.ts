import { scenario } from '../../../../test/support/scenario.js';

// Applied Wed 2026-02-11: Wed 02-18, off to the 23rd: Tue 02-24.
scenario({
  article: '法律援助法43',
  title: 'seven calendar days end in Spring Festival',
  rule: 'legalAid.decide',
  input: { start: '2026-02-11' },
  expect: { rawEnd: '2026-02-18', end: '2026-02-24', actBy: '2026-02-18', provisional: false },
});
