import { scenario } from '../../../../test/support/scenario.js';

// Hearing Mon 2024-02-19. Back: Sun 18 worked (1), off 17–10, Fri 9 (2), Thu 8 (3).
scenario({
  article: '调解仲裁法35',
  title: 'three working days back over Spring Festival',
  rule: 'arbitration.postpone',
  input: { start: '2024-02-19' },
  expect: { rawEnd: '2024-02-08', end: '2024-02-08', actBy: '2024-02-07', provisional: false },
});
