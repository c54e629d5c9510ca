import { scenario } from '../../../../test/support/scenario.js';

// Filed Thu 2025-10-09: 10, Sat 11 worked (2), 13–31 (17), November 20 (37), December 1–26 (57), 29–31
// (60). Sun 01-04 worked (61), 5–9 (66), 12–30 (81), February 2–6 (86), 9–12 (90).
scenario({
  article: '监察条例17',
  title: 'sixty working days',
  rule: 'inspection.conclude',
  input: { start: '2025-10-09' },
  expect: { rawEnd: '2025-12-31', end: '2025-12-31', actBy: '2025-12-31', provisional: false },
});

scenario({
  article: '监察条例17',
  title: 'an approval of forty-five counts as thirty',
  rule: 'inspection.conclude',
  input: { start: '2025-10-09', extensionDays: 45 },
  expect: { rawEnd: '2026-02-12', end: '2026-02-12', actBy: '2026-02-12', provisional: false },
});
