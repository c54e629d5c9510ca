import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2026-03-02: day 60 is 05-01; ten days of suspension make it Mon 05-11.
scenario({
  article: '调解仲裁法43, 办案规则46',
  title: 'suspension and extension add up',
  rule: 'arbitration.conclude',
  input: {
    start: '2026-03-02',
    extensionDays: 15,
    pauses: [{ from: '2026-04-01', to: '2026-04-11', source: 'body' }],
  },
  expect: { rawEnd: '2026-05-11', end: '2026-05-11', actBy: '2026-05-11', provisional: false },
});
