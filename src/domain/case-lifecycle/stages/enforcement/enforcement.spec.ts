import { describe, expect, it } from 'vitest';
import { EMPLOYER, WORKER } from '../../../../../test/support/case-play.js';
import { effective, enforcing } from '../../../../../test/support/court-play.js';

const APPLY = { titleId: 'd1' };
const PLAN = {
  total: '9000.00',
  instalments: [
    { due: '2025-06-30', amount: '4000.00' },
    { due: '2025-09-30', amount: '5000.00' },
  ],
};

describe('an application to enforce (民诉法247–250)', () => {
  it('is docketed in seven days and noticed in ten; two years end the window', () => {
    const play = effective();
    expect(play.open()).toEqual({ 'enforcement.window': '2027-04-19' });
    play.send('enforcement.applied', '2025-05-06', { ...APPLY, receivedOn: '2025-05-06' });
    expect(play.open()).toEqual({
      'enforcement.docket': '2025-05-13',
      'enforcement.notice': '2025-05-16',
      'enforcement.upgrade': '2025-11-06',
    });
    play
      .send('enforcement.docketed', '2025-05-08')
      .send('enforcement.noticeServed', '2025-05-12', { on: '2025-05-12' });
    expect(play.open()).toEqual({
      'enforcement.conclude': '2025-11-10',
      'enforcement.upgrade': '2025-11-06',
      'enforcement.jurisdictionObjection': '2025-05-22',
    });
    play.replayEqualsFold();
  });

  it('made after two years is taken and flagged: the debtor has to object (民诉解释481)', () => {
    const play = effective().lapse('2027-04-20').send('enforcement.applied', '2027-04-21', APPLY);
    expect(play.view()).toMatchObject({ state: 'enforcement.applied', irregularities: [{ code: 'late' }] });
    play.send('enforcement.docketed', '2027-04-22');
    play.send('enforcement.refused', '2027-05-10', { ground: 'late', served: { worker: '2027-05-10' } });
    expect(play.view()).toMatchObject({
      state: 'enforcement.refused',
      tasks: [{ code: 'enforcementBarred' }],
    });
    const suit = { origin: 'enforcementRefused', by: [WORKER] };
    expect(play.refuse('litigation.filed', '2027-05-11', suit)).toMatchObject({ reason: 'suitDoorOpen' });
    play.send('performance.paid', '2027-05-11', { amount: '10000.00' });
    expect(play.view().state).toBe('closed');
    play.replayEqualsFold();
  });

  it.each(['enforcement.withdrawn', 'enforcement.notDocketed'])(
    '%s: back to the title, two years anew',
    (type) => {
      const play = effective().send('enforcement.applied', '2025-05-06', APPLY).send(type, '2025-05-09');
      expect(play.view().state).toBe('arbitration.effective');
      // Two years from 9 May 2025 end on Sunday 9 May 2027: Monday.
      expect(play.open()).toEqual({ 'enforcement.window': '2027-05-10' });
      play.replayEqualsFold();
    },
  );

  it('paid before the docket, it closes', () => {
    const play = effective().send('enforcement.applied', '2025-05-06', APPLY);
    play.send('performance.paid', '2025-05-07', { amount: '10000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'awarded' });
    play.replayEqualsFold();
  });
});

describe('enforcement under way', () => {
  it('waits for objections, excludes their time and may be taken to the upper court', () => {
    const play = enforcing();
    play.send('enforcement.assetsFound', '2025-05-12', { on: '2025-05-12' });
    play.send('enforcement.jurisdictionObjected', '2025-05-12', { by: EMPLOYER });
    play.send('enforcement.objected', '2025-05-13', { by: EMPLOYER, receivedOn: '2025-05-13' });
    play.send('enforcement.thirdPartyObjected', '2025-05-14', { receivedOn: '2025-05-14' });
    expect(play.open()).toMatchObject({
      'enforcement.objection.decide': '2025-05-28',
      'enforcement.thirdParty.decide': '2025-05-29',
    });
    play.send('enforcement.objectionDecided', '2025-05-26', { served: { employer: '2025-05-26' } });
    play.send('enforcement.thirdPartyDecided', '2025-05-27', { served: { employer: '2025-05-27' } });
    expect(play.open()).toMatchObject({
      'enforcement.objection.reconsider': '2025-06-05',
      'enforcement.thirdParty.sue': '2025-06-11',
    });
    play.send('enforcement.excluded', '2025-06-09', {
      kind: 'appraisal',
      from: '2025-05-29',
      to: '2025-06-09',
    });
    // 8 November plus eleven days is 19 November.
    expect(play.open()['enforcement.conclude']).toBe('2025-11-19');
    play.send('enforcement.escalated', '2025-11-20');
    expect(play.open()['enforcement.upgrade']).toBeUndefined();
    play.replayEqualsFold();
  });

  it('stands still and goes on; the look-again date repeats', () => {
    const play = enforcing().send('enforcement.suspended', '2025-05-15', { ground: 'thirdPartyObjection' });
    expect(play.open()['enforcement.suspensionReview']).toBe('2025-08-15');
    play.lapse('2025-08-16');
    expect(play.open()['enforcement.suspensionReview']).toBe('2025-11-17');
    play.send('enforcement.resumed', '2025-08-20');
    expect(play.view().state).toBe('enforcement.ongoing');
    // 15 May to 19 August are 97 days that do not run: 8 November 2025 becomes Friday 13 February 2026.
    expect(play.open()['enforcement.conclude']).toBe('2026-02-13');
    play.replayEqualsFold();
  });

  it('suspended, it may still recover, settle or end', () => {
    const stopped = () => enforcing().send('enforcement.suspended', '2025-05-15', { ground: 'other' });
    const recovered = stopped().send('enforcement.recovered', '2025-05-20', { amount: '3000.00' });
    expect(recovered.view().state).toBe('enforcement.suspended');
    recovered.send('enforcement.terminated', '2025-06-10', { ground: 'noAssets' });
    expect(recovered.view()).toMatchObject({ state: 'closed', outcome: 'partlyEnforced' });
    expect(stopped().send('enforcement.settled', '2025-06-10', PLAN).view().state).toBe(
      'enforcement.settlement',
    );
    const paid = stopped().send('performance.paid', '2025-06-10', { amount: '10000.00' });
    expect(paid.view().state).toBe('closed');
    recovered.replayEqualsFold();
  });

  it.each(['enforcement.completed', 'enforcement.terminated'])('%s closes', (type) => {
    const play = enforcing().send(type, '2025-06-10');
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'awarded' });
    play.replayEqualsFold();
  });

  it('withdrawn while it runs, the title waits again', () => {
    const play = enforcing().send('enforcement.withdrawn', '2025-06-10');
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.open()).toEqual({ 'enforcement.window': '2027-06-10' });
    play.replayEqualsFold();
  });

  it('refused on the merits, the parties have thirty days to sue (解释(一)24)', () => {
    const refused = () =>
      enforcing().send(
        'enforcement.refused',
        '2025-06-10',
        {
          ground: 'art24',
          served: { [WORKER]: '2025-06-10', [EMPLOYER]: '2025-06-12' },
        },
        '2025-06-12',
      );
    const play = refused();
    // Day 30 of the employer is Saturday 12 July: Monday.
    expect(play.open()).toEqual({ 'enforcement.refused.sue': '2025-07-10 2025-07-14' });
    play.lapse('2025-07-11');
    expect(play.view().state).toBe('enforcement.refused');
    play.lapse('2025-07-15');
    expect(play.view().state).toBe('closed');
    const sued = refused().send('litigation.filed', '2025-07-10', {
      origin: 'enforcementRefused',
      by: [WORKER],
    });
    expect(sued.view().state).toBe('litigation.filed');
    sued.send('litigation.withdrawn', '2025-07-14', { by: [WORKER], rulingServedOn: '2025-07-14' });
    expect(sued.view().state).toBe('enforcement.refused');
    play.replayEqualsFold();
    sued.replayEqualsFold();
  });
});

describe('an enforcement settlement (民诉法241)', () => {
  it('performed in full, it closes the case though it is less than the title', () => {
    const play = enforcing().send('enforcement.settled', '2025-05-20', PLAN);
    expect(play.view().state).toBe('enforcement.settlement');
    // The two years run from the settlement's last day: 30 September 2027.
    expect(play.open()).toEqual({
      'performance.instalment': '2025-06-30 2025-09-30',
      'enforcement.window': '2027-09-30',
    });
    play.send('performance.paid', '2025-06-30', { amount: '4000.00' });
    play.send('performance.paid', '2025-09-29', { amount: '5000.00', via: 'court' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'enforced' });
    play.replayEqualsFold();
  });

  it('broken, it takes an application to resume the title, on which the payments count', () => {
    const play = enforcing().send('enforcement.settled', '2025-05-20', PLAN);
    play.send('performance.paid', '2025-06-30', { amount: '4000.00' }).lapse('2025-10-01');
    play.send('performance.defaulted', '2025-10-09');
    expect(play.view().state).toBe('enforcement.settlement');
    play.send('enforcement.resumed', '2025-10-10', { appliedOn: '2025-10-10' });
    expect(play.view().tracks[0]).toMatchObject({
      state: 'enforcement.ongoing',
      instrument: { id: 'd1', status: 'inForce', plan: [{ paid: '4000.00' }] },
    });
    expect(play.open()['enforcement.conclude']).toBe('2026-04-10');
    play.send('enforcement.recovered', '2025-10-20', { amount: '6000.00' });
    expect(play.view().state).toBe('closed');
    play.replayEqualsFold();
  });

  it('a default with the application resumes at once', () => {
    const play = enforcing().send('enforcement.settled', '2025-05-20', PLAN).lapse('2025-07-01');
    play.send('performance.defaulted', '2025-07-02', { resumeAppliedOn: '2025-07-02' });
    expect(play.view().state).toBe('enforcement.ongoing');
    play.replayEqualsFold();
  });
});

describe('a terminated round (终本, 民诉解释517)', () => {
  const dormant = () =>
    enforcing().send('enforcement.roundTerminated', '2025-06-10', { on: '2025-06-10', recovered: '0.00' });

  it('sleeps with a look-again date every six months, and resumes at any time without a two-year limit', () => {
    const play = dormant();
    expect(play.open()).toEqual({ 'enforcement.recheck': '2025-12-10' });
    play.lapse('2028-06-14');
    expect(play.view().state).toBe('enforcement.dormant');
    play.send('enforcement.assetsFound', '2028-06-15').send('enforcement.resumed', '2028-06-15');
    expect(play.view()).toMatchObject({ state: 'enforcement.ongoing', irregularities: [] });
    expect(play.open()).toEqual({ 'enforcement.conclude': '2028-12-15' });
    play.send('enforcement.recovered', '2028-07-03', { amount: '10000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'enforced' });
    play.replayEqualsFold();
  });

  it('may be settled or paid', () => {
    expect(dormant().send('enforcement.settled', '2025-07-01', PLAN).view().state).toBe(
      'enforcement.settlement',
    );
    const play = dormant().send('performance.paid', '2025-07-01', { amount: '10000.00' });
    expect(play.view().state).toBe('closed');
    play.replayEqualsFold();
  });
});
