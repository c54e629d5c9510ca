import { describe, expect, it } from 'vitest';
import { EMPLOYER, WORKER } from '../../../../../test/support/case-play.js';
import { awarded, effective, served } from '../../../../../test/support/court-play.js';

const SUE = { origin: 'awardOrdinary', by: [WORKER], documentId: 'd1' };

describe('an ordinary award (调解仲裁法50)', () => {
  it('gives each party its own fifteen days; the last day of the worker is a make-up working Sunday', () => {
    const play = awarded('ordinary', '2025-11-10', '2025-12-18');
    expect(play.open()).toEqual({ 'award.serve': '2025-12-25' });
    served(play, WORKER, '2025-12-20');
    expect(play.open()).toEqual({ 'award.serve': '2025-12-25', 'award.sue': '2026-01-04' });
    served(play, EMPLOYER, '2025-12-23');
    expect(play.open()).toEqual({ 'award.sue': '2026-01-04 2026-01-07' });
    play.lapse('2026-01-05');
    expect(play.view().state).toBe('arbitration.awarded');
    play.lapse('2026-01-08');
    expect(play.view()).toMatchObject({ state: 'arbitration.effective' });
    expect(play.state.facts.instruments[0]).toMatchObject({ effectiveOn: '2026-01-08', status: 'inForce' });
    expect(play.open()).toEqual({ 'enforcement.window': '2028-01-10' });
    play.replayEqualsFold();
  });

  it('does not take effect while the service on one party is unknown', () => {
    const play = awarded('none', '2025-11-10', '2025-12-18');
    served(play, WORKER, '2025-12-20');
    play.send('award.served', '2025-12-22', { documentId: 'd1', party: EMPLOYER, on: null });
    expect(play.view().tasks).toMatchObject([{ code: 'askServiceDate', subject: EMPLOYER }]);
    play.lapse('2026-03-01');
    expect(play.view().state).toBe('arbitration.awarded');
    expect(play.status('award.sue')).toEqual(['lapsed']);
    play.replayEqualsFold();
  });

  it('lets a suit typed late, but filed on the last day, beat the lapse', () => {
    const play = awarded('ordinary', '2025-11-10', '2025-12-18');
    served(play, WORKER, '2025-12-20');
    served(play, EMPLOYER, '2025-12-20');
    play.lapse('2026-01-06');
    expect(play.view().state).toBe('arbitration.effective');
    play.send('litigation.filed', '2026-01-04', SUE, '2026-01-07');
    expect(play.view()).toMatchObject({ state: 'litigation.filed', irregularities: [] });
    play.replayEqualsFold();
  });

  it('records a suit filed a day too late and flags it: the court decides', () => {
    const play = awarded('ordinary', '2025-11-10', '2025-12-18');
    served(play, WORKER, '2025-12-20');
    served(play, EMPLOYER, '2025-12-20');
    play.lapse('2026-01-06').send('litigation.filed', '2026-01-05', SUE, '2026-01-07');
    expect(play.view()).toMatchObject({ state: 'litigation.filed', irregularities: [{ code: 'late' }] });
    play.send('litigation.notDocketed', '2026-01-08', { servedOn: '2026-01-08', ground: 'outOfTime' });
    play.lapse('2026-01-20');
    // Ten days from 8 January end on Sunday the 18th and move to Monday; the award binds from the day after the window.
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.state.facts.instruments[0]).toMatchObject({ effectiveOn: '2026-01-05', status: 'inForce' });
    play.replayEqualsFold();
  });

  it('refuses a paper of another document', () => {
    const play = awarded('ordinary', '2025-11-10', '2025-12-18');
    const payload = { documentId: 'd9', party: WORKER, on: '2025-12-20' };
    expect(play.refuse('award.served', '2025-12-20', payload)).toMatchObject({ reason: 'documentOfTrack' });
  });

  it('follows a corrected day of service: the window moves, and a lapse no longer true is undone', () => {
    const play = awarded('ordinary', '2025-11-10', '2025-12-18');
    const receipt = { documentId: 'd1', party: WORKER, on: '2025-12-20' };
    play.send('award.served', '2025-12-20', receipt, '2025-12-30');
    served(play, EMPLOYER, '2025-12-19');
    play.lapse('2026-01-05');
    expect(play.view().state).toBe('arbitration.effective');
    play.send('fact.corrected', '2026-01-05', {
      seq: 5,
      occurredOn: '2025-12-29',
      payload: { ...receipt, on: '2025-12-29' },
      reason: 'receipt',
    });
    expect(play.view().state).toBe('arbitration.awarded');
    expect(play.open()).toEqual({ 'award.sue': '2026-01-13' });
    play.replayEqualsFold();
  });

  it('counts a posted award as served after three working days, a published one after thirty days', () => {
    const play = awarded('ordinary', '2025-09-01', '2025-09-25');
    served(play, WORKER, '2025-09-26', { mode: 'posted' });
    served(play, EMPLOYER, '2025-09-26', { mode: 'publicNotice' });
    // 26 Sep Friday; 28 Sep is a make-up Sunday: three working days are 28, 29, 30 September.
    expect(play.open()).toMatchObject({
      'service.posted': '2025-09-30',
      'service.publicNotice': '2025-10-26',
    });
    play.lapse('2025-10-01');
    expect(play.open()['award.sue']).toBe('2025-10-15');
    expect(play.state.facts.instruments[0]?.served).toEqual({ [WORKER]: '2025-09-30', [EMPLOYER]: null });
    play.lapse('2025-10-27');
    expect(play.open()['award.sue']).toBe('2025-11-10');
    play.lapse('2025-11-11');
    expect(play.view().state).toBe('arbitration.effective');
    play.replayEqualsFold();
  });
});

describe('an award in force (调解仲裁法51)', () => {
  it('is enforceable for two years, is defaulted on and closes when paid', () => {
    const play = effective();
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.refuse('setAside.applied', '2025-05-06', { documentId: 'd1' })).toMatchObject({
      reason: 'finalAward',
    });
    play.send('performance.defaulted', '2025-05-06');
    play.send('award.corrected', '2025-05-06', { documentId: 'd1' });
    play.send('performance.paid', '2025-05-07', { amount: '4000.00' });
    // A part payment is an acknowledgement: two years from 7 May 2025 end on Friday 7 May 2027.
    expect(play.open()['enforcement.window']).toBe('2027-05-07');
    play.send('performance.paid', '2025-05-08', { amount: '6000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'awarded' });
    play.replayEqualsFold();
  });
});
