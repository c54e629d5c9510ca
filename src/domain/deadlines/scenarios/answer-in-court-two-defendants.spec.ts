import { scenario } from '../../../../test/support/scenario.js';

// Mon 2024-09-16: Tue 10-01, off to the 7th; Tue 10-08. Wed 09-25: Thu 10-10.
scenario({
  article: '民诉法128',
  title: 'contractor and subcontractor answer fifteen days after their own service',
  rule: 'litigation.answer',
  parties: {
    contractor: {
      input: { start: '2024-09-16' },
      expect: { rawEnd: '2024-10-01', end: '2024-10-08', actBy: '2024-10-01', provisional: false },
    },
    subcontractor: {
      input: { start: '2024-09-25' },
      expect: { rawEnd: '2024-10-10', end: '2024-10-10', actBy: '2024-10-10', provisional: false },
    },
  },
});
