import { describe, expect, it } from 'vitest';
import { startCase, WORKER } from '../../../test/support/case-play.js';

describe('a warning case (预警)', () => {
  it('plays the published story: reported, assessed, shared, reminded, corrected', () => {
    const play = startCase({ on: '2023-11-06', region: '330112', claims: [] });
    play.send('warning.reported', '2023-11-06', { source: 'hotlineSignal', headcount: 12 });
    expect(play.open()).toEqual({ 'warning.assess': '2023-11-07' });
    play.send('warning.assessed', '2023-11-06', { level: 'orange', headcount: 12 });
    play.send('warning.shared', '2023-11-06', { agencies: [WORKER] });
    play.send('warning.reminderIssued', '2023-11-07', { deliveredOn: '2023-11-08' }, '2023-11-08');
    expect(play.open()['warning.reminderReply']).toBe('2023-11-22');
    play.send('warning.corrected', '2023-11-16');
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'resolvedAtWarning' });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });

  it('refuses what the state does not know and says what is possible', () => {
    const play = startCase({ on: '2023-11-06', region: '330112', claims: [] });
    const refusal = play.refuse('warning.corrected', '2023-11-06');
    expect(refusal).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect(refusal.allowed).toContain('warning.reported');
  });

  it('refuses a day in the future and a day before the fact that made the act possible', () => {
    const play = startCase({ on: '2023-11-06', region: '330112', claims: [] });
    expect(play.refuse('warning.reported', '2023-11-07', {}, '2023-11-06').code).toBe('DATE_IN_FUTURE');
    play.send('warning.reported', '2023-11-06');
    expect(play.refuse('warning.assessed', '2023-11-03', { level: 'red' }).code).toBe(
      'DATE_BEFORE_ENABLING_FACT',
    );
  });
});
