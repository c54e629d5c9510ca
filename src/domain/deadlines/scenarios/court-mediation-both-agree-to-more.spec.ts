import { scenario } from '../../../../test/support/scenario.js';

// Signed for Fri 2026-01-16: Sun 02-15, off to the 23rd; Tue 02-24. Thirty more: January 15, February 28
// (43), March 17 (60).
scenario({
  article: '特邀调解规定27',
  title: 'thirty days end on the first day of Spring Festival',
  rule: 'mediation.court.delegated',
  input: { start: '2026-01-16' },
  expect: { rawEnd: '2026-02-15', end: '2026-02-24', actBy: '2026-02-15', provisional: false },
});

scenario({
  article: '特邀调解规定27',
  title: 'thirty more by agreement make sixty',
  rule: 'mediation.court.delegated',
  input: { start: '2026-01-16', extensionDays: 30 },
  expect: { rawEnd: '2026-03-17', end: '2026-03-17', actBy: '2026-03-17', provisional: false },
});
