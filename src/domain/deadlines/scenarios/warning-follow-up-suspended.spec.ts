import { scenario } from '../../../../test/support/scenario.js';

// Entered Mon 2025-03-03: 4, 5 (2), stopped 6–19, 20, 21 (4), 24–28 (9), 31 (10). Unstopped: 4–7 (4),
// 10–14 (9), 17 (10).
scenario({
  article: '系统默认',
  title: "the union's pause stops its own clock",
  rule: 'warning.followUp',
  input: { start: '2025-03-03', pauses: [{ from: '2025-03-06', to: '2025-03-20', source: 'custody' }] },
  expect: { rawEnd: '2025-03-31', end: '2025-03-31', actBy: '2025-03-31', provisional: false },
});

scenario({
  article: '系统默认',
  title: "another procedure's pause does not",
  rule: 'warning.followUp',
  input: { start: '2025-03-03', pauses: [{ from: '2025-03-06', to: '2025-03-20', source: 'body' }] },
  expect: { rawEnd: '2025-03-17', end: '2025-03-17', actBy: '2025-03-17', provisional: false },
});
