import { scenario } from '../../../../test/support/scenario.js';

// Ended Wed 2024-04-03: off 4–6, Sun 7 worked (1), 8–11 (5).
scenario({
  article: '系统默认',
  title: 'five working days to decide the next step, over Tomb Sweeping',
  rule: 'nextStep.decide',
  input: { start: '2024-04-03' },
  expect: { rawEnd: '2024-04-11', end: '2024-04-11', actBy: '2024-04-11', provisional: false },
});
