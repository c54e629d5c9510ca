import { scenario } from '../../../../test/support/scenario.js';

// Fri 2024-04-26: Sun 28 worked (1), 29, 30 (3), off 1–5, 6–10 (8), Sat 11 worked (9), 13 (10). Mon
// 2024-05-06: 7–10 (4), Sat 11 (5), 13–17 (10).
scenario({
  article: '调解仲裁法30(2), 办案规则33',
  title: 'each respondent has its own ten working days',
  rule: 'arbitration.answer',
  parties: {
    agency: {
      input: { start: '2024-04-26' },
      expect: { rawEnd: '2024-05-13', end: '2024-05-13', actBy: '2024-05-13', provisional: false },
    },
    host: {
      input: { start: '2024-05-06' },
      expect: { rawEnd: '2024-05-17', end: '2024-05-17', actBy: '2024-05-17', provisional: false },
    },
  },
});
