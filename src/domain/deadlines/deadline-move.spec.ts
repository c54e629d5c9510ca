import { describe, expect, it } from 'vitest';
import { moveOf } from './deadline-move.js';

const at = (end: string, more: object = {}) => ({
  status: 'open' as const,
  end,
  actBy: end,
  provisional: false,
  ...more,
});

describe('a recounted deadline', () => {
  it('moved earlier or later by its last day', () => {
    expect(moveOf(at('2027-01-04'), at('2027-01-02'))).toMatchObject({
      direction: 'earlier',
      reopened: false,
    });
    expect(moveOf(at('2027-01-04'), at('2027-01-05'))).toMatchObject({
      direction: 'later',
      from: { end: '2027-01-04' },
      to: { end: '2027-01-05' },
    });
  });

  it('whose last day stays moved by the day to act by', () => {
    const before = at('2027-01-04', { actBy: '2027-01-03' });
    expect(moveOf(before, at('2027-01-04', { actBy: '2027-01-02' }))?.direction).toBe('earlier');
  });

  it('that became certain stayed, and one that says the same did not move', () => {
    const before = at('2027-01-04', { provisional: true });
    expect(moveOf(before, at('2027-01-04'))).toMatchObject({ direction: 'same', to: { provisional: false } });
    expect(moveOf(at('2027-01-04'), at('2027-01-04'))).toBeUndefined();
  });

  it('that runs again is told even with the same dates; one that has ended is not', () => {
    const lapsed = at('2027-01-04', { status: 'lapsed' });
    expect(moveOf(lapsed, at('2027-01-04'))).toMatchObject({ reopened: true, direction: 'same' });
    expect(moveOf(lapsed, at('2027-01-05', { status: 'lapsed' }))).toBeUndefined();
    expect(moveOf(at('2027-01-04'), at('2027-01-04', { status: 'met' }))).toBeUndefined();
  });
});
