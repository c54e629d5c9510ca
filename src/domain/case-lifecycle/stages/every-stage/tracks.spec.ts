import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { award, enforcing, item, pending, served, WORKER_2 } from '../../../../../test/support/court-play.js';

const claim = (id: string, head = 'wages', amount = '6000.00', workerIds = [WORKER]) => ({
  id,
  head,
  amount,
  workerIds,
});
const TWO = [claim('c1'), claim('c2', 'severance', '9000.00')];
const PLAN = { total: '6000.00', instalments: [{ due: '2025-04-30', amount: '6000.00' }], claimIds: ['c1'] };
const tracksOf = (play: ReturnType<typeof startCase>) =>
  play.view().tracks.map(({ id, state, pairs }) => [id, state, pairs.map((pair) => pair.claimId)]);

describe('an agreement over some of the claims', () => {
  const mediating = () =>
    startCase({ on: '2025-03-03', claims: TWO })
      .send('mediation.applied', '2025-03-03')
      .send('mediation.accepted', '2025-03-04', { organisationType: 'union', bothConsent: true });

  it('in mediation leaves the others failed, on a line of their own, with their year begun anew (17号令31(7))', () => {
    const play = mediating().send('mediation.agreed', '2025-03-10', PLAN);
    expect(tracksOf(play)).toEqual([
      ['t1', 'mediation.agreed', ['c1']],
      ['t2', 'mediation.failed', ['c2']],
    ]);
    expect(play.open()).toMatchObject({ 'nextStep.decide': '2025-03-17', 'review.window': '2025-03-25' });
    play.send('performance.paid', '2025-04-30', { amount: '6000.00' }, '2025-04-30', 't1');
    expect(play.view()).toMatchObject({ state: 'mediation.failed', outcome: null });
    play.send('performance.paid', '2025-05-06', { amount: '9000.00' }, '2025-05-06', 't2');
    expect(play.view()).toMatchObject({ state: 'closed', outcomes: ['mediated', 'settled'] });
    play.replayEqualsFold();
  });

  it('sends the others back to the commission that had invited to mediate (办案规则69)', () => {
    const play = startCase({ on: '2025-03-03', claims: TWO })
      .send('arbitration.filed', '2025-03-03')
      .send('arbitration.mediationInvited', '2025-03-04', { consent: true })
      .send('mediation.accepted', '2025-03-04', { organisationType: 'union', bothConsent: true })
      .send('mediation.agreed', '2025-03-10', PLAN);
    expect(tracksOf(play)[1]).toEqual(['t2', 'arbitration.filed', ['c2']]);
    expect(play.open()['arbitration.acceptance']).toBe('2025-03-17');
    play.replayEqualsFold();
  });

  it('in negotiation lets the talks go on over the others', () => {
    const play = startCase({ on: '2025-03-03', claims: TWO })
      .send('negotiation.demanded', '2025-03-03')
      .send('negotiation.responded', '2025-03-04', { willing: true })
      .send('negotiation.settled', '2025-03-10', PLAN);
    expect(tracksOf(play)).toEqual([
      ['t1', 'negotiation.performing', ['c1']],
      ['t2', 'negotiation.ongoing', ['c2']],
    ]);
    expect(play.open()['negotiation.followUp']).toBe('2025-03-24');
  });

  it('before the tribunal lets the others be decided in the same days (调解仲裁法41, 43)', () => {
    const play = pending('2025-03-03', { claims: TWO }).send('arbitration.settled', '2025-03-10', PLAN);
    expect(tracksOf(play)[1]).toEqual(['t2', 'arbitration.pending', ['c2']]);
    expect(play.open()['arbitration.conclude']).toBe('2025-04-17 2025-04-17');
    play.send('arbitration.withdrawn', '2025-03-11', { because: 'settled' }, '2025-03-11', 't1');
    expect(play.view().tracks.map((track) => track.state)).toEqual([
      'negotiation.performing',
      'arbitration.pending',
    ]);
    play.replayEqualsFold();
  });

  it('over every claim, or over none of the track, splits nothing', () => {
    const all = mediating().send('mediation.agreed', '2025-03-10', { ...PLAN, claimIds: ['c1', 'c2'] });
    expect(all.view().tracks).toHaveLength(1);
  });
});

describe('a line split by hand (track.split)', () => {
  const both = [claim('c1', 'wages', '6000.00', [WORKER, WORKER_2])];
  const documents = [award('ordinary', '2025-04-01', 'd1', [item('4000.00'), item('2000.00', WORKER_2)])];

  it('takes the clocks, what is known and the part of the paper that is about it', () => {
    const play = startCase({ on: '2025-03-03', claims: both });
    play.send('party.added', '2025-03-03', { id: WORKER_2, role: 'worker', kind: 'person' });
    play.send('arbitration.filed', '2025-03-03').send('arbitration.accepted', '2025-03-03');
    play.send('arbitration.awarded', '2025-04-01', { documents });
    served(play, WORKER, '2025-04-02');
    served(play, WORKER_2, '2025-04-03');
    served(play, EMPLOYER, '2025-04-03');
    play.send('track.split', '2025-04-07', { workerIds: [WORKER_2] });
    expect(
      play.view().tracks.map(({ pairs, instrument }) => [pairs[0]?.workerId, instrument?.total]),
    ).toEqual([
      [WORKER, '4000.00'],
      [WORKER_2, '2000.00'],
    ]);
    expect(play.open()['award.sue']).toBe('2025-04-17 2025-04-18 2025-04-18 2025-04-18');
    play.lapse('2025-05-06');
    expect(play.view().tracks.map((track) => track.state)).toEqual([
      'arbitration.effective',
      'arbitration.effective',
    ]);
    play.send('track.joined', '2025-05-06', { from: 't2', into: 't1' }, '2025-05-06', 't1');
    expect(play.view()).toMatchObject({ state: 'arbitration.effective', outcomes: ['merged'] });
    expect(play.view().tracks[0]?.instrument?.total).toBe('6000.00');
    expect(play.view().tracks[0]?.pairs).toHaveLength(2);
    play.replayEqualsFold();
  });

  it('is refused where nothing or everything would leave, and where the paper cannot be divided', () => {
    const play = startCase({ on: '2025-03-03', claims: TWO });
    expect(play.refuse('track.split', '2025-03-03', { claimIds: ['c9'] }).reason).toBe('splitsSome');
    expect(play.refuse('track.split', '2025-03-03', {}).reason).toBe('splitsSome');
    play.send('negotiation.demanded', '2025-03-03').send('negotiation.settled', '2025-03-04', {
      total: '6000.00',
      instalments: [{ due: '2025-04-30', amount: '6000.00' }],
    });
    expect(play.refuse('track.split', '2025-03-05', { claimIds: ['c1'] }).reason).toBe('planDividable');
  });

  it('joins only lines that stand in the same state', () => {
    const play = startCase({ on: '2025-03-03', claims: TWO }).send('track.split', '2025-03-03', {
      claimIds: ['c2'],
    });
    play.send('negotiation.demanded', '2025-03-04', {}, '2025-03-04', 't2');
    const join = { from: 't2', into: 't1' };
    expect(() => play.send('track.joined', '2025-03-04', join, '2025-03-04', 't1')).toThrow('joinsSameState');
    play.send('negotiation.withdrawn', '2025-03-05', {}, '2025-03-05', 't2');
    play.send('track.joined', '2025-03-05', join, '2025-03-05', 't1');
    expect(tracksOf(play)).toEqual([
      ['t1', 'intake', ['c1', 'c2']],
      ['t2', 'closed', []],
    ]);
  });

  it('of a single claim of a single worker cannot be split', () => {
    const play = enforcing();
    expect(play.refuse('track.split', '2025-05-09', { claimIds: ['c1'] }).reason).toBe('splitsSome');
  });
});

describe('claims pressed on one line', () => {
  it('begin their own year anew and no other (调解仲裁法27(2))', () => {
    const claims = TWO.map((one) => ({ ...one, relationEndedOn: '2025-02-03', knewOn: '2025-02-03' }));
    const play = startCase({ on: '2025-03-03', claims }).send('track.split', '2025-03-03', {
      claimIds: ['c2'],
    });
    play.send('negotiation.demanded', '2025-03-10', {}, '2025-03-10', 't2');
    expect(play.open()['limitation.arbitration']).toBe('2026-02-03 2026-03-10');
  });
});

describe('what is claimed later', () => {
  it('goes to the first line still open, and a dropped claim leaves its line', () => {
    const play = startCase({ on: '2025-03-03', claims: TWO })
      .send('track.split', '2025-03-03', { claimIds: ['c2'] })
      .send('case.withdrawn', '2025-03-04', {}, '2025-03-04', 't1')
      .send('claim.added', '2025-03-05', claim('c3', 'overtime', '10.00'))
      .send('claim.dropped', '2025-03-06', { claimId: 'c2' });
    expect(tracksOf(play)).toEqual([
      ['t1', 'closed', ['c1']],
      ['t2', 'intake', ['c3']],
    ]);
  });
});
