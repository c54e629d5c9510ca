import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Received Mon 2023-09-18: Tue 10-03; accepted Wed 2023-09-20: Thu 10-05; both roll to the make-up Saturday
// 10-07.
describe('调解仲裁法14, 17号令29: two periods of fifteen days, from receipt and from acceptance', () => {
  it('from receipt', () => {
    expect(deadline('mediation.fromReceipt', '2023-09-18')).toMatchObject({
      rawEnd: '2023-10-03',
      end: '2023-10-07',
    });
  });

  it('from acceptance', () => {
    expect(deadline('mediation.conclude', '2023-09-20')).toMatchObject({
      rawEnd: '2023-10-05',
      end: '2023-10-07',
    });
  });
});
