import { scenario } from '../../../../test/support/scenario.js';

// Received Wed 2025-05-28: Sat 05-31, off to 06-02; Tue 06-03.
scenario({
  article: '法释〔2011〕5号4',
  title: 'three calendar days to docket end in the Dragon Boat break',
  rule: 'confirmation.docket',
  input: { start: '2025-05-28' },
  expect: { rawEnd: '2025-05-31', end: '2025-06-03', actBy: '2025-05-31', provisional: false },
});
