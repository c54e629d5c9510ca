import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Obstacle ended Thu 2024-04-25: Sun 05-05, off; Mon 05-06.
describe('民诉法86: ten days after the obstacle end in Labour Day', () => {
  it('rolls', () => {
    expect(deadline('relief.restore', '2024-04-25')).toMatchObject({
      rawEnd: '2024-05-05',
      end: '2024-05-06',
    });
  });
});
