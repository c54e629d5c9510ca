import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Posted Thu 2024-02-08. Fri 02-09 is worked (1), off 10–17, Sun 18 worked (2), Mon 19 (3).
describe('办案规则20(2): service by posting, three working days in Spring Festival', () => {
  it('deems served on the third working day', () => {
    expect(deadline('service.posted', '2024-02-08')).toMatchObject({ end: '2024-02-19' });
  });
});
