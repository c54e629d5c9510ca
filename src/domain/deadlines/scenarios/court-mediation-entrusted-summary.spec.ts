import { scenario } from '../../../../test/support/scenario.js';

// Signed for Fri 2026-09-18: Fri 09-25, Mid-Autumn; Mon 09-28. Three days of appraisal: Mon 09-28 itself.
scenario({
  article: '特邀调解规定27(2)',
  title: 'seven days in summary procedure',
  rule: 'mediation.court.entrusted.summary',
  input: { start: '2026-09-18' },
  expect: { rawEnd: '2026-09-25', end: '2026-09-28', actBy: '2026-09-25', provisional: false },
});

scenario({
  article: '特邀调解规定27(2)',
  title: 'and three days of appraisal',
  rule: 'mediation.court.entrusted.summary',
  input: { start: '2026-09-18', pauses: [{ from: '2026-09-21', to: '2026-09-24', source: 'appraisal' }] },
  expect: { rawEnd: '2026-09-28', end: '2026-09-28', actBy: '2026-09-28', provisional: false },
});
