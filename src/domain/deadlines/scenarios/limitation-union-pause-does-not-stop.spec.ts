import { scenario } from '../../../../test/support/scenario.js';

// Knew Wed 2025-03-12: Thu 2026-03-12.
scenario({
  article: '调解仲裁法27(3)',
  title: "the union's own pause does not stop the limitation period",
  rule: 'limitation.arbitration',
  input: { start: '2025-03-12', pauses: [{ from: '2025-05-06', to: '2025-06-06', source: 'custody' }] },
  expect: { rawEnd: '2026-03-12', end: '2026-03-12', actBy: '2026-03-12', provisional: false },
});
