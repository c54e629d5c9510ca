import { scenario } from '../../../../test/support/scenario.js';

// Hearing Thu 2025-10-09: three days back is Mon 10-06, off; before the break Tue 09-30.
scenario({
  article: '民诉法139',
  title: 'three calendar days back, to the working day before the break',
  rule: 'litigation.hearingNotice',
  input: { start: '2025-10-09' },
  expect: { rawEnd: '2025-10-06', end: '2025-09-30', actBy: '2025-09-29', provisional: false },
});
