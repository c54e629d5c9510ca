import { describe, expect, it } from 'vitest';
import { startCase } from '../../../../test/support/case-play.js';
import { mediationAgreed } from '../../../../test/support/mediation-play.js';

const BANK = { measureId: 'a', kind: 'bank', takenOn: '2025-05-12' };
const LAND = { measureId: 'b', kind: 'other', takenOn: '2025-05-12' };
const applied = (urgent = false) =>
  startCase({ on: '2025-05-08' }).send('preservation.applied', '2025-05-08', {
    phase: 'beforeArbitration',
    urgent,
  });
const region = (play: ReturnType<typeof applied>) => play.state.regions.preservation;

describe('property preservation (财产保全) beside the tracks', () => {
  it('is decided in five days, in two when it is urgent', () => {
    expect(applied().open()['preservation.decide']).toBe('2025-05-13');
    const urgent = applied(true);
    expect(urgent.open()['preservation.decide']).toBe('2025-05-10');
    urgent.send('preservation.refused', '2025-05-09', {});
    expect(region(urgent)).toBe('refused');
    urgent.send('preservation.applied', '2025-05-12', { phase: 'inSuit' });
    expect(region(urgent)).toBe('applied');
    urgent.replayEqualsFold();
  });

  it('gives every asset its own days', () => {
    const play = applied()
      .send('preservation.applied', '2025-05-09', { phase: 'beforeArbitration' })
      .send('preservation.granted', '2025-05-12', BANK)
      .send('preservation.granted', '2025-05-12', LAND);
    expect(region(play)).toBe('granted');
    expect(play.open()).toMatchObject({
      'preservation.file': '2025-06-11 2025-06-11',
      'preservation.expiry': '2026-05-12 2028-05-12',
    });
    // Seven days before 12 May 2026 is the 5th, inside the Labour Day holiday: the working day before it.
    expect(play.open()['preservation.renew']).toBe('2026-04-30 2028-05-05');
    play.replayEqualsFold();
  });

  it('is renewed and lifted per asset; the state is that of the strongest left', () => {
    const play = applied()
      .send('preservation.granted', '2025-05-12', BANK)
      .send('preservation.granted', '2025-05-12', LAND);
    expect(
      play.refuse('preservation.renewed', '2026-04-20', { measureId: 'zz', until: '2027-05-12' }),
    ).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'knownMeasure',
    });
    play.send('preservation.renewed', '2026-04-20', { measureId: 'a', until: '2027-05-12' });
    expect(play.open()['preservation.expiry']).toBe('2027-05-12 2028-05-12');
    expect(play.open()['preservation.renew']).toBe('2028-05-05 2027-05-05');
    play.send('preservation.lifted', '2026-06-01', { measureId: 'a', ground: 'paid' });
    expect(region(play)).toBe('granted');
    expect(play.open()['preservation.expiry']).toBe('2028-05-12');
    play.send('preservation.applied', '2026-06-02', { phase: 'inSuit' });
    play.send('preservation.refused', '2026-06-03', {});
    expect(region(play)).toBe('granted');
    play.send('preservation.lifted', '2026-06-04', {});
    expect(region(play)).toBe('lifted');
    expect(play.open()['preservation.expiry']).toBeUndefined();
    play.send('preservation.applied', '2026-06-05', { phase: 'inSuit' });
    expect(region(play)).toBe('applied');
    play.replayEqualsFold();
  });

  it('ends by itself thirty days after it was taken when nothing was filed', () => {
    const play = applied().send('preservation.granted', '2025-05-12', { ...BANK, measureId: undefined });
    expect(play.state.facts.stages.preservation?.measures).toMatchObject([{ id: 'm1', status: 'live' }]);
    play.lapse('2025-06-12');
    expect(play.state.facts.stages.preservation?.measures).toMatchObject([{ id: 'm1', status: 'expired' }]);
    expect(region(play)).toBe('lifted');
    expect(play.open()['preservation.expiry']).toBeUndefined();
    expect(play.refuse('preservation.renewed', '2025-06-12', { until: '2026-06-12' }).code).toBe(
      'EVENT_NOT_ALLOWED',
    );
    play.replayEqualsFold();
  });

  it('one asset ending leaves the others live', () => {
    const play = applied()
      .send('preservation.granted', '2025-05-12', BANK)
      .send('preservation.granted', '2025-05-20', { ...LAND, takenOn: '2025-05-20' });
    play.lapse('2025-06-12');
    expect(region(play)).toBe('granted');
    expect(play.open()['preservation.file']).toBe('2025-06-19');
    play.replayEqualsFold();
  });

  it('keeps a measure only three months into an enforceable title', () => {
    const play = mediationAgreed()
      .send('preservation.applied', '2025-05-16', { phase: 'inSuit' })
      .send('preservation.granted', '2025-05-19', { ...BANK, takenOn: '2025-05-19', until: '2025-11-19' });
    expect(play.open()['preservation.expiry']).toBe('2025-11-19');
    expect(play.open()['preservation.file']).toBeUndefined();
    play.send('review.applied', '2025-05-20', { joint: true });
    const served = { worker: '2025-05-28', employer: '2025-05-29' };
    play.send('review.confirmed', '2025-05-28', { served }, '2025-05-29');
    expect(play.open()['preservation.enforceAfterTitle']).toBe('2025-08-29');
    play.replayEqualsFold();
  });

  it('before enforcement runs five days from the last day to perform', () => {
    const play = mediationAgreed()
      .send('preservation.applied', '2025-05-16', { phase: 'beforeEnforcement' })
      .send('preservation.granted', '2025-05-19', { ...BANK, takenOn: '2025-05-19' });
    // Last instalment 10 July.
    expect(play.open()['preservation.enforceAfterPerformance']).toBe('2025-07-15');
    play.replayEqualsFold();
  });

  it('was not taken tomorrow', () => {
    const play = applied();
    expect(
      play.refuse('preservation.granted', '2025-05-12', { ...BANK, takenOn: '2025-05-13' }),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: 'payload.takenOn',
    });
    play.replayEqualsFold();
  });
});
