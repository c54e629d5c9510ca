import { scenario } from '../../../../test/support/scenario.js';

// Received Mon 2024-02-05: 6–9 (4), off 10–17, Sun 18 worked (5).
scenario({
  article: '办案规则29(4), 80',
  title: 'five working days to name all defects end on a worked Sunday',
  rule: 'arbitration.correctionNotice',
  input: { start: '2024-02-05' },
  expect: { rawEnd: '2024-02-18', end: '2024-02-18', actBy: '2024-02-18', provisional: false },
});
