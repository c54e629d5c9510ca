import { scenario } from '../../../../test/support/scenario.js';

// Sun 2025-11-30: December 1–5 (5), 8–12 (10). Mon 12-01: 2–5 (4), 8–12 (9), 15 (10).
scenario({
  article: '内蒙古自治区工会劳动法律监督条例21',
  title: 'delivered the day before the amendment: the default holds',
  rule: 'warning.reminderReply',
  input: { start: '2025-11-30', jurisdiction: '150102' },
  expect: {
    rawEnd: '2025-12-12',
    end: '2025-12-12',
    actBy: '2025-12-12',
    provisional: false,
    basis: ['系统默认'],
    verification: 'default',
  },
});

scenario({
  article: '内蒙古自治区工会劳动法律监督条例21',
  title: 'delivered on its first day: the article holds',
  rule: 'warning.reminderReply',
  input: { start: '2025-12-01', jurisdiction: '150102' },
  expect: {
    rawEnd: '2025-12-15',
    end: '2025-12-15',
    actBy: '2025-12-15',
    provisional: false,
    basis: ['内蒙古自治区工会劳动法律监督条例21'],
    verification: 'verified',
  },
});
