import { scenario } from '../../../../test/support/scenario.js';

// Accepted Tue 2026-01-20: Wed 02-04; thirty days are Thu 02-19, off to the 23rd; Tue 02-24.
scenario({
  article: '京人社仲发〔2025〕1号三(四)',
  title: 'new forms of work, fifteen days',
  rule: 'mediation.conclude',
  input: { start: '2026-01-20', variant: 'oneStopNewForms' },
  expect: { rawEnd: '2026-02-04', end: '2026-02-04', actBy: '2026-02-04', provisional: false },
});

scenario({
  article: '京人社仲发〔2025〕1号三(四)',
  title: 'and at most fifteen more',
  rule: 'mediation.conclude',
  input: { start: '2026-01-20', variant: 'oneStopNewForms', extensionDays: 20 },
  expect: { rawEnd: '2026-02-19', end: '2026-02-24', actBy: '2026-02-19', provisional: false },
});
