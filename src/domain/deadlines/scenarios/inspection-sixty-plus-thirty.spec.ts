import { scenario } from '../../../../test/support/scenario.js';

// Filed Fri 2025-08-01. August 20, September 22 and Sun 28 worked (43), 10-09, 10, Sat 11 worked (46),
// 13–17 (51), 20–24 (56), 27–30 (60). Then 31 (61), November 20 (81), 12-01 to 05 (86), 08–11 (90).
scenario({
  article: '监察条例17',
  title: 'sixty working days',
  rule: 'inspection.conclude',
  input: { start: '2025-08-01' },
  expect: { rawEnd: '2025-10-30', end: '2025-10-30', actBy: '2025-10-30', provisional: false },
});

scenario({
  article: '监察条例17',
  title: 'and thirty more',
  rule: 'inspection.conclude',
  input: { start: '2025-08-01', extensionDays: 30 },
  expect: { rawEnd: '2025-12-11', end: '2025-12-11', actBy: '2025-12-11', provisional: false },
});
