import { scenario } from '../../../../test/support/scenario.js';

// Tue 2024-09-24: Wed 10-09. Fri 09-27: Sat 10-12, worked. Thu 09-19: Fri 10-04, off; Tue 10-08.
scenario({
  article: '调解仲裁法50, 解释(一)17',
  title: 'three windows over one award, each from its own service',
  rule: 'award.sue',
  parties: {
    first: {
      input: { start: '2024-09-24' },
      expect: { rawEnd: '2024-10-09', end: '2024-10-09', actBy: '2024-10-09', provisional: false },
    },
    second: {
      input: { start: '2024-09-27' },
      expect: { rawEnd: '2024-10-12', end: '2024-10-12', actBy: '2024-10-12', provisional: false },
    },
    employer: {
      input: { start: '2024-09-19' },
      expect: { rawEnd: '2024-10-04', end: '2024-10-08', actBy: '2024-10-04', provisional: false },
    },
  },
});
