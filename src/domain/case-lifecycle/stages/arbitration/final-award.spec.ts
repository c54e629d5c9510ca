import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { award, awarded, item, pending, served, WORKER_2 } from '../../../../../test/support/court-play.js';

const APPLY = { titleId: 'd1' };
const SET_ASIDE = { by: EMPLOYER, documentId: 'd1', grounds: ['lawWrong'] };
const BOTH = { [WORKER]: '2025-06-16', [EMPLOYER]: '2025-06-17' };

/** A final award of 7 April 2025, received by both sides on the 10th. */
function final() {
  const play = awarded('final', '2025-03-03', '2025-04-07');
  served(play, WORKER, '2025-04-10');
  return served(play, EMPLOYER, '2025-04-10');
}

describe('a final award (调解仲裁法47–49)', () => {
  it('opens fifteen days to the worker and thirty to the employer, and binds from the day it is made', () => {
    const play = final();
    // Day 30 from 10 April is Saturday 10 May: moves to Monday. Two years from the making: 7 April 2027.
    expect(play.open()).toEqual({
      'award.sue': '2025-04-25',
      'award.setAside': '2025-05-12',
      'enforcement.window': '2027-04-07',
    });
    play.lapse('2025-04-26');
    expect(play.view().state).toBe('arbitration.awarded');
    play.lapse('2025-05-13');
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.state.facts.instruments[0]).toMatchObject({ effectiveOn: '2025-04-07' });
    play.replayEqualsFold();
  });

  it('lets only the worker sue over it', () => {
    const play = final();
    const suit = { origin: 'awardFinalWorker', by: [EMPLOYER] };
    expect(play.refuse('litigation.filed', '2025-04-11', suit)).toMatchObject({ reason: 'suitDoorOpen' });
    const ordinary = { origin: 'awardOrdinary', by: [WORKER] };
    expect(play.refuse('litigation.filed', '2025-04-11', ordinary)).toMatchObject({ reason: 'suitDoorOpen' });
    play.send('litigation.filed', '2025-04-11', { origin: 'awardFinalWorker', by: [WORKER] });
    expect(play.view().state).toBe('litigation.filed');
    expect(play.open()).toEqual({ 'litigation.docket': '2025-04-18' });
    play.send('setAside.dismissed', '2025-04-14', { ground: 'workerSued' });
    play.replayEqualsFold();
  });

  it('reopens thirty days for the employer when the worker withdraws the suit (解释(一)21)', () => {
    const play = final().send('litigation.filed', '2025-04-11', { origin: 'awardFinalWorker', by: [WORKER] });
    play.send(
      'litigation.withdrawn',
      '2025-04-16',
      { by: [WORKER], rulingServedOn: '2025-04-17' },
      '2025-04-17',
    );
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.open()['award.setAside']).toBe('2025-05-19');
    play.send('setAside.applied', '2025-05-19', SET_ASIDE);
    expect(play.view()).toMatchObject({ state: 'arbitration.setAside', irregularities: [] });
    play.send('setAside.withdrawn', '2025-05-20');
    expect(play.view().state).toBe('arbitration.effective');
    play.replayEqualsFold();
  });

  it('flags a set-aside application that comes after its thirty days', () => {
    const play = awarded('final', '2025-03-03', '2025-04-07');
    served(play, EMPLOYER, '2025-04-10');
    play.lapse('2025-05-13').send('setAside.applied', '2025-05-14', SET_ASIDE);
    expect(play.view().irregularities).toMatchObject([{ code: 'late' }]);
    play.send('award.served', '2025-05-15', { documentId: 'd1', party: WORKER, on: '2025-05-15' });
    play.send('setAside.dismissed', '2025-05-20');
    expect(play.view().state).toBe('arbitration.awarded');
    play.replayEqualsFold();
  });

  it('is enforced at once, stands still while set-aside is pending, and goes on when it is dismissed', () => {
    const play = final().send('enforcement.applied', '2025-04-14', APPLY);
    expect(play.open()).toMatchObject({
      'enforcement.docket': '2025-04-21',
      'enforcement.notice': '2025-04-24',
    });
    play.send('setAside.applied', '2025-04-15', SET_ASIDE);
    expect(play.view().state).toBe('enforcement.applied');
    play.send('enforcement.docketed', '2025-04-16');
    expect(play.view().state).toBe('enforcement.suspended');
    expect(play.open()['enforcement.suspensionReview']).toBe('2025-07-16');
    play.send('setAside.dismissed', '2025-06-16', { ground: 'unfounded' });
    expect(play.view().state).toBe('enforcement.ongoing');
    // Six months from 16 April end on 16 October; 17 April to 15 June, 60 days, stood still: Monday 15 December.
    expect(play.open()['enforcement.conclude']).toBe('2025-12-15');
    play.send('enforcement.recovered', '2025-06-20', { amount: '10000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'enforced' });
    play.replayEqualsFold();
  });

  it('stops a running enforcement when the employer applies, and ends it when the award is set aside', () => {
    const play = final()
      .send('enforcement.applied', '2025-04-14', APPLY)
      .send('enforcement.docketed', '2025-04-16')
      .send('setAside.applied', '2025-04-18', SET_ASIDE);
    expect(play.view().state).toBe('enforcement.suspended');
    play.send('setAside.granted', '2025-06-17', { served: BOTH });
    expect(play.view().state).toBe('arbitration.annulled');
    expect(play.open()).toEqual({ 'setAside.sue': '2025-07-01 2025-07-02' });
    play.send('litigation.filed', '2025-07-01', { origin: 'annulled', by: [WORKER] });
    expect(play.view().state).toBe('litigation.filed');
    expect(play.status('setAside.sue')).toEqual(['met', 'met']);
    play.replayEqualsFold();
  });

  it('leaves nothing to enforce when nobody sues after set-aside', () => {
    const play = final().send('setAside.applied', '2025-04-15', SET_ASIDE);
    // Sixty days from 15 April end on Saturday 14 June and move to Monday.
    expect(play.open()['setAside.followUp']).toBe('2025-06-16');
    play.send('setAside.granted', '2025-06-17', { served: BOTH });
    play.lapse('2025-07-02');
    expect(play.view().state).toBe('arbitration.annulled');
    play.lapse('2025-07-03');
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'notPursued' });
    play.replayEqualsFold();
  });

  it('may be mediated before the court that hears the set-aside (解释(一)22)', () => {
    const mediated = final().send('setAside.applied', '2025-04-15', SET_ASIDE);
    const agreement = { total: '8000.00', instalments: [{ due: '2025-07-31', amount: '8000.00' }] };
    mediated.send('setAside.mediated', '2025-06-17', { ...agreement, served: { [WORKER]: '2025-06-16' } });
    expect(mediated.view().state).toBe('arbitration.setAside');
    mediated.send('setAside.mediated', '2025-06-17', { ...agreement, served: BOTH });
    expect(mediated.view().state).toBe('litigation.effective');
    expect(mediated.open()).toMatchObject({
      'performance.instalment': '2025-07-31',
      'enforcement.window': '2027-08-02',
    });
    mediated.replayEqualsFold();
  });

  it('keeps enforcement and suit apart: a worker may still sue while enforcement runs', () => {
    const play = final()
      .send('enforcement.applied', '2025-04-14', APPLY)
      .send('enforcement.docketed', '2025-04-16')
      .send('litigation.filed', '2025-04-18', { origin: 'awardFinalWorker', by: [WORKER] });
    expect(play.view().state).toBe('litigation.filed');
    expect(play.open()).toEqual({ 'litigation.docket': '2025-04-25' });
    play.replayEqualsFold();
  });

  it('goes back to where its windows stand when the application to enforce is withdrawn', () => {
    const early = final()
      .send('enforcement.applied', '2025-04-14', APPLY)
      .send('enforcement.withdrawn', '2025-04-15');
    expect(early.view().state).toBe('arbitration.awarded');
    const late = final().send('enforcement.applied', '2025-04-14', APPLY).lapse('2025-05-13');
    late.send('enforcement.notDocketed', '2025-05-14', { ground: 'noJurisdiction' });
    expect(late.view().state).toBe('arbitration.effective');
    expect(late.open()['enforcement.window']).toBe('2027-05-14');
    const reviewed = final().send('setAside.applied', '2025-04-15', SET_ASIDE);
    reviewed.send('enforcement.applied', '2025-04-16', APPLY).send('enforcement.withdrawn', '2025-04-17');
    expect(reviewed.view().state).toBe('arbitration.setAside');
    reviewed.send('setAside.withdrawn', '2025-04-18');
    expect(reviewed.view().state).toBe('arbitration.awarded');
    for (const play of [early, late, reviewed]) play.replayEqualsFold();
  });

  it('flags a final label on a document that decides the employment relation', () => {
    const document = { ...award('final', '2025-04-07'), decidesRelation: true };
    const play = pending('2025-03-03').send('arbitration.awarded', '2025-04-07', { documents: [document] });
    expect(play.view().irregularities).toMatchObject([{ code: 'wrongLabel' }]);
  });
});

describe('several documents and several workers (§2)', () => {
  const claims = [
    { id: 'c1', head: 'wages', amount: '10000.00', workerIds: [WORKER] },
    { id: 'c2', head: 'severance', amount: '30000.00', workerIds: [WORKER] },
  ];

  it('opens a track for the final document and keeps the ordinary one on the first', () => {
    const play = pending('2025-03-03', { claims }).send('arbitration.awarded', '2025-04-07', {
      documents: [
        award('final', '2025-04-07', 'd1'),
        award('ordinary', '2025-04-07', 'd2', [item('30000.00', WORKER, 'c2')]),
      ],
    });
    expect(play.view().tracks).toMatchObject([
      { id: 't1', state: 'arbitration.awarded', pairs: [{ claimId: 'c2' }], instrument: { id: 'd2' } },
      { id: 't2', state: 'arbitration.awarded', pairs: [{ claimId: 'c1' }], instrument: { id: 'd1' } },
    ]);
    expect(
      play.refuse('award.served', '2025-04-08', { documentId: 'd1', party: WORKER, on: '2025-04-08' }),
    ).toMatchObject({ code: 'TRACK_REQUIRED' });
    play.send(
      'award.served',
      '2025-04-08',
      { documentId: 'd1', party: WORKER, on: '2025-04-08' },
      '2025-04-08',
      't2',
    );
    play.send('enforcement.applied', '2025-04-09', { titleId: 'd1' }, '2025-04-09', 't2');
    play.send(
      'award.served',
      '2025-04-10',
      { documentId: 'd2', party: WORKER, on: '2025-04-10' },
      '2025-04-10',
      't1',
    );
    play.send(
      'litigation.filed',
      '2025-04-11',
      { origin: 'awardOrdinary', by: [WORKER] },
      '2025-04-11',
      't1',
    );
    expect(play.view().tracks.map((track) => track.state)).toEqual([
      'litigation.filed',
      'enforcement.applied',
    ]);
    play.send('performance.paid', '2025-04-12', { amount: '10000.00' }, '2025-04-12', 't2');
    expect(play.view()).toMatchObject({ state: 'litigation.filed', outcome: null });
    play.replayEqualsFold();
  });

  it('splits a partial award off and goes on deciding the rest; advance enforcement takes no claim away', () => {
    const play = pending('2025-03-03', { claims })
      .send('arbitration.partiallyAwarded', '2025-03-20', { documents: [award('final', '2025-03-20', 'p1')] })
      .send('arbitration.advanceEnforcementOrdered', '2025-03-24', {
        documents: [award('none', '2025-03-24', 'a1', [item('5000.00', WORKER, 'c2')])],
      });
    expect(play.view().tracks).toMatchObject([
      { id: 't1', state: 'arbitration.pending', pairs: [{ claimId: 'c2' }] },
      { id: 't2', state: 'arbitration.awarded', pairs: [{ claimId: 'c1' }] },
      { id: 't3', state: 'arbitration.effective', pairs: [], instrument: { kind: 'advanceEnforcement' } },
    ]);
    expect(play.open()['arbitration.conclude']).toBe('2025-04-17');
    play.send('enforcement.applied', '2025-03-25', { titleId: 'a1' }, '2025-03-25', 't3');
    expect(play.view().tracks[2]?.state).toBe('enforcement.applied');
    play.replayEqualsFold();
  });

  it('lets some workers sue and the award bind for the others (解释(一)17)', () => {
    const play = startCase({
      on: '2025-03-03',
      claims: [{ id: 'c1', head: 'wages', amount: '10000.00', workerIds: [WORKER, WORKER_2] }],
    });
    play.send('party.added', '2025-03-03', { id: WORKER_2, role: 'worker', kind: 'person' });
    play.send('arbitration.filed', '2025-03-03').send('arbitration.accepted', '2025-03-03');
    const items = [item('4000.00', WORKER), item('6000.00', WORKER_2)];
    play.send('arbitration.awarded', '2025-04-01', {
      documents: [award('ordinary', '2025-04-01', 'd1', items)],
    });
    for (const party of [WORKER, WORKER_2, EMPLOYER]) served(play, party, '2025-04-02');
    const suit = { origin: 'awardOrdinary', by: [WORKER], workers: [WORKER] };
    play.send('litigation.filed', '2025-04-10', suit);
    expect(play.view().tracks).toMatchObject([
      {
        id: 't1',
        state: 'arbitration.awarded',
        pairs: [{ workerId: WORKER_2 }],
        instrument: { total: '6000.00' },
      },
      {
        id: 't2',
        state: 'litigation.filed',
        pairs: [{ workerId: WORKER }],
        instrument: { status: 'suspended' },
      },
    ]);
    play.lapse('2025-04-18');
    expect(play.view().tracks.map((track) => track.state)).toEqual([
      'arbitration.effective',
      'litigation.filed',
    ]);
    play.send(
      'litigation.withdrawn',
      '2025-04-20',
      { by: [WORKER], rulingServedOn: '2025-04-20' },
      '2025-04-20',
      't2',
    );
    expect(play.view().tracks[1]).toMatchObject({
      state: 'arbitration.effective',
      instrument: { total: '4000.00' },
    });
    play.replayEqualsFold();
  });
});
