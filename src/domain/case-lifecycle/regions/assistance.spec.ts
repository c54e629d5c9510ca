import { describe, expect, it } from 'vitest';
import { startCase } from '../../../../test/support/case-play.js';

const aid = () => startCase({ on: '2025-05-07' }).send('legalAid.applied', '2025-05-07');

describe('legal aid (法律援助) beside the tracks', () => {
  it('is decided in seven days, counted anew from complete papers, and assigned in three', () => {
    const play = aid();
    expect(play.state.regions.assistance).toBe('applied');
    expect(play.open()['legalAid.decide']).toBe('2025-05-14');
    play.send('legalAid.supplemented', '2025-05-12', { completedOn: '2025-05-11' });
    // 18 May is a Sunday.
    expect(play.open()['legalAid.decide']).toBe('2025-05-19');
    play.send('legalAid.granted', '2025-05-16');
    expect(play.status('legalAid.decide')).toEqual(['met']);
    expect(play.open()['legalAid.assign']).toBe('2025-05-19');
    play.send('legalAid.assigned', '2025-05-19', {});
    expect(play.state.regions.assistance).toBe('assigned');
    play.send('legalAid.ended', '2025-06-30', {});
    expect(play.state.regions.assistance).toBe('ended');
    play.send('legalAid.applied', '2025-07-01');
    expect(play.state.regions.assistance).toBe('applied');
    // Aid moves nothing of the case itself.
    expect(play.view().state).toBe('intake');
    play.replayEqualsFold();
  });

  it('refused can be objected to, and the justice department answers within five days', () => {
    const play = aid().send('legalAid.refused', '2025-05-13', {});
    expect(play.state.regions.assistance).toBe('refused');
    expect(play.open()['legalAid.objection']).toBeUndefined();
    // Objected on Wed 05-14: the fifth day is Mon 05-19.
    play.send('legalAid.objected', '2025-05-14');
    expect(play.open()['legalAid.objection']).toBe('2025-05-19');
    play.send('legalAid.refused', '2025-05-16', {});
    expect(play.status('legalAid.objection')).toEqual(['met']);
    expect(play.state.regions.assistance).toBe('refused');
    play.send('legalAid.applied', '2025-05-20');
    expect(play.open()['legalAid.decide']).toBe('2025-05-27');
    play.replayEqualsFold();
  });

  it('is given after all where the objection is upheld', () => {
    const play = aid().send('legalAid.refused', '2025-05-13', {}).send('legalAid.objected', '2025-05-14');
    play.send('legalAid.granted', '2025-05-19');
    expect(play.state.regions.assistance).toBe('granted');
    expect(play.status('legalAid.objection')).toEqual(['met']);
    expect(play.open()['legalAid.assign']).toBe('2025-05-22');
    play.replayEqualsFold();
  });

  it('can end before a decision or an assignment', () => {
    const before = aid().send('legalAid.ended', '2025-05-09', {});
    expect(before.open()['legalAid.decide']).toBeUndefined();
    const granted = aid().send('legalAid.granted', '2025-05-09').send('legalAid.ended', '2025-05-10', {});
    expect(granted.status('legalAid.assign')).toEqual(['withdrawn']);
    before.replayEqualsFold();
    granted.replayEqualsFold();
  });

  it('refuses what its state does not know, and lapses into a task of the case', () => {
    const play = aid();
    const refusal = play.refuse('legalAid.assigned', '2025-05-08', {});
    expect(refusal.code).toBe('EVENT_NOT_ALLOWED');
    expect(refusal.allowed).toEqual(expect.arrayContaining(['legalAid.granted', 'legalAid.refused']));
    play.lapse('2025-05-15');
    expect(play.state.tasks).toMatchObject([
      { code: 'lapsed:nextStep.decide', track: 't1' },
      { code: 'lapsed:legalAid.decide', track: 'case' },
    ]);
    play.send('legalAid.granted', '2025-05-14', {}, '2025-05-15');
    expect(play.status('legalAid.decide')).toEqual(['met']);
    play.replayEqualsFold();
  });

  it('is over with the case', () => {
    const play = aid().send('case.withdrawn', '2025-05-09', {});
    expect(play.refuse('legalAid.granted', '2025-05-10')).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });
});
