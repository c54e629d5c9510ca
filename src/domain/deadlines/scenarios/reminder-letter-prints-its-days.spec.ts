import { scenario } from '../../../../test/support/scenario.js';

// Delivered Fri 2025-04-25, seven days printed: Fri 05-02, off to the 5th; Tue 05-06.
scenario({
  article: '民法典203',
  title: 'the letter prints seven days: calendar days, which roll',
  rule: 'warning.reminderReply',
  input: { start: '2025-04-25', length: 7, unit: 'calendarDay' },
  expect: { rawEnd: '2025-05-02', end: '2025-05-06', actBy: '2025-05-02', provisional: false },
});
