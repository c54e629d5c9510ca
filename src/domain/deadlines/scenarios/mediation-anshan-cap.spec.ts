import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2025-09-15: thirty days are Wed 10-15, whatever was agreed.
scenario({
  article: '鞍山条例23',
  title: 'an extension counts up to fifteen days',
  rule: 'mediation.conclude',
  input: { start: '2025-09-15', extendedUntil: '2025-10-31', jurisdiction: '210302' },
  expect: { rawEnd: '2025-10-15', end: '2025-10-15', actBy: '2025-10-15', provisional: false },
});
