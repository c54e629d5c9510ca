import { scenario } from '../../../../test/support/scenario.js';

// Signed for Mon 2025-03-03: day 30 is Wed 04-02. Appraisal 03-10 up to 03-31, 21 days: Wed 04-23.
scenario({
  article: '特邀调解规定27, 在线调解规则26',
  title: 'thirty days of delegated mediation',
  rule: 'mediation.court.delegated',
  input: { start: '2025-03-03' },
  expect: { rawEnd: '2025-04-02', end: '2025-04-02', actBy: '2025-04-02', provisional: false },
});

scenario({
  article: '特邀调解规定27, 在线调解规则26',
  title: 'the time of an appraisal is left out',
  rule: 'mediation.court.delegated',
  input: { start: '2025-03-03', pauses: [{ from: '2025-03-10', to: '2025-03-31', source: 'appraisal' }] },
  expect: { rawEnd: '2025-04-23', end: '2025-04-23', actBy: '2025-04-23', provisional: false },
});
