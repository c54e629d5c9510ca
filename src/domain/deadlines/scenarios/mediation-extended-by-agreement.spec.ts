import { scenario } from '../../../../test/support/scenario.js';

// Accepted Mon 2025-09-15: Tue 09-30. Agreed until Fri 10-10.
scenario({
  article: '17号令29',
  title: 'unextended',
  rule: 'mediation.conclude',
  input: { start: '2025-09-15' },
  expect: { rawEnd: '2025-09-30', end: '2025-09-30', actBy: '2025-09-30', provisional: false },
});

scenario({
  article: '17号令29',
  title: 'until the day both sides agreed on',
  rule: 'mediation.conclude',
  input: { start: '2025-09-15', extendedUntil: '2025-10-10' },
  expect: { rawEnd: '2025-10-10', end: '2025-10-10', actBy: '2025-10-10', provisional: false },
});
