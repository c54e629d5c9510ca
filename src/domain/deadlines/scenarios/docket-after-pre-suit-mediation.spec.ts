import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2025-03-03: Mon 03-10; thirty days of mediation (03-05 up to 04-04) make it Wed 04-09.
scenario({
  article: '民诉法125, 126',
  title: 'mediation before docketing is left out',
  rule: 'litigation.docket',
  input: {
    start: '2025-03-03',
    pauses: [{ from: '2025-03-05', to: '2025-04-04', source: 'preDocketMediation' }],
  },
  expect: { rawEnd: '2025-04-09', end: '2025-04-09', actBy: '2025-04-09', provisional: false },
});
