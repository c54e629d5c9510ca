import { scenario } from '../../../../test/support/scenario.js';

// Decided Fri 2025-01-10: 13–17 (5), 20–24 (10), Sun 26 worked (11), 27 (12), off to 02-04, 5, 6, 7 (15).
scenario({
  article: '北京市实施工会法办法',
  title: 'fifteen working days from the decision, over Spring Festival',
  rule: 'warning.agencyResult',
  input: { start: '2025-01-10', jurisdiction: '110101' },
  expect: {
    rawEnd: '2025-02-07',
    end: '2025-02-07',
    actBy: '2025-02-07',
    provisional: false,
    length: 15,
    unit: 'workingDay',
  },
});
