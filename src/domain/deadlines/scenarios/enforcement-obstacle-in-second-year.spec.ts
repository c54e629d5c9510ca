import { scenario } from '../../../../test/support/scenario.js';

// 2023-11-06: Thu 2025-11-06; the last six months begin on 05-06.
scenario({
  article: '执行程序解释19, 民法典194',
  title: 'neither does one that ends the day they begin',
  rule: 'enforcement.window',
  input: { start: '2023-11-06', pauses: [{ from: '2025-02-05', to: '2025-05-06', source: 'lastSixMonths' }] },
  expect: { rawEnd: '2025-11-06', end: '2025-11-06', actBy: '2025-11-06', provisional: false },
});
