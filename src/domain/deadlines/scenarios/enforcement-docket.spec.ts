import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2025-09-25: Thu 10-02, off; Thu 10-09.
scenario({
  article: '审限规定6',
  title: 'seven days to docket end in National Day',
  rule: 'enforcement.docket',
  input: { start: '2025-09-25' },
  expect: { rawEnd: '2025-10-02', end: '2025-10-09', actBy: '2025-10-02', provisional: false },
});
