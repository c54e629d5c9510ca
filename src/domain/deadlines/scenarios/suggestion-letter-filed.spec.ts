import { scenario } from '../../../../test/support/scenario.js';

// Delivered Wed 2024-09-11: 12, 13 (2), Sat 14 worked (3), off 15–17, 18, 19 (5).
scenario({
  article: '内蒙古自治区工会劳动法律监督条例24',
  title: 'five working days to file a suggestion, around Mid-Autumn',
  rule: 'warning.agencyFiling',
  input: { start: '2024-09-11' },
  expect: { rawEnd: '2024-09-19', end: '2024-09-19', actBy: '2024-09-19', provisional: false },
});
