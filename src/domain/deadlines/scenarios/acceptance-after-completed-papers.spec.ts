import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Received Fri 2025-04-25, complete Wed 2025-05-07: 8, 9, 12, 13, 14 May.
describe('办案规则46(2): completed papers reset the five days to accept', () => {
  it('counts from the day the papers were complete', () => {
    expect(deadline('arbitration.acceptance', '2025-04-25', { restarts: [d('2025-05-07')] })).toMatchObject({
      countedFrom: '2025-05-07',
      end: '2025-05-14',
    });
  });
});
