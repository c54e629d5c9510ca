import { scenario } from '../../../../test/support/scenario.js';

// Ruling served Thu 2024-09-05: Sat 10-05, off; Tue 10-08.
scenario({
  article: '解释(一)18',
  title: 'thirty days from the ruling that the award is final',
  rule: 'award.setAside',
  input: { start: '2024-05-20', restarts: ['2024-09-05'] },
  expect: {
    rawEnd: '2024-10-05',
    end: '2024-10-08',
    actBy: '2024-10-05',
    provisional: false,
    countedFrom: '2024-09-05',
  },
});
