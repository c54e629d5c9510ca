import { scenario } from '../../../../test/support/scenario.js';

// Received Thu 2024-02-01: Fri 02-16, off to the 17th; Sun 02-18 is worked.
scenario({
  article: '调解仲裁法14(3)',
  title: 'fifteen days end in Spring Festival and roll to a worked Sunday',
  rule: 'mediation.fromReceipt',
  input: { start: '2024-02-01' },
  expect: { rawEnd: '2024-02-16', end: '2024-02-18', actBy: '2024-02-16', provisional: false },
});
