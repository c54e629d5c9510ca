import { scenario } from '../../../../test/support/scenario.js';

scenario({
  article: '17号令10(2)',
  title: 'a period agreed until a holiday ends on it: the parties chose the day',
  rule: 'negotiation.period',
  input: { start: '2025-09-08', dueOn: '2025-10-05' },
  expect: { rawEnd: '2025-10-05', end: '2025-10-05', actBy: '2025-10-05', provisional: false },
});
