import { scenario } from '../../../../test/support/scenario.js';

// Effective Mon 2025-03-31 for one: Tue 09-30. The other learnt of the forgery Wed 2025-04-30: Thu 10-30.
scenario({
  article: '民诉法216',
  title: 'who learns of a forgery counts from there',
  rule: 'retrial.window',
  parties: {
    employer: {
      input: { start: '2025-03-31' },
      expect: { rawEnd: '2025-09-30', end: '2025-09-30', actBy: '2025-09-30', provisional: false },
    },
    worker: {
      input: { start: '2025-04-30' },
      expect: { rawEnd: '2025-10-30', end: '2025-10-30', actBy: '2025-10-30', provisional: false },
    },
  },
});
