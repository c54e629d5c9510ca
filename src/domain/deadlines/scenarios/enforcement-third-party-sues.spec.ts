import { scenario } from '../../../../test/support/scenario.js';

// Fri 2026-03-20: Sat 04-04, off; Tue 04-07. Wed 03-25: Thu 04-09.
scenario({
  article: '民诉法238',
  title: 'creditor and third party sue within fifteen days of their own service',
  rule: 'enforcement.thirdParty.sue',
  parties: {
    creditor: {
      input: { start: '2026-03-20' },
      expect: { rawEnd: '2026-04-04', end: '2026-04-07', actBy: '2026-04-04', provisional: false },
    },
    thirdParty: {
      input: { start: '2026-03-25' },
      expect: { rawEnd: '2026-04-09', end: '2026-04-09', actBy: '2026-04-09', provisional: false },
    },
  },
});
