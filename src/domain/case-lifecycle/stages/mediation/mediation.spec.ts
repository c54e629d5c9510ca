import { describe, expect, it } from 'vitest';
import { leads } from '../../../../../test/support/leads.js';
import {
  mediationAgreed,
  mediationApplied,
  mediationOngoing,
  PLAN,
  stateOf,
} from '../../../../../test/support/mediation-play.js';

describe('an application for mediation', () => {
  it('runs acceptance and the fifteen days from its receipt', () => {
    const play = mediationApplied({ receivedOn: '2025-05-06' });
    expect(play.open()).toMatchObject({
      'mediation.acceptance': '2025-05-09',
      'mediation.fromReceipt': '2025-05-21',
      'limitation.arbitration': '2026-05-06',
    });
    play.replayEqualsFold();
  });

  it('of the organisation itself opens no period from receipt', () => {
    const play = mediationApplied({ initiative: 'organisation' });
    expect(play.open()['mediation.fromReceipt']).toBeUndefined();
    expect(play.open()['mediation.acceptance']).toBe('2025-05-09');
    play.replayEqualsFold();
  });

  it('cannot have been received in the future', () => {
    const play = mediationApplied();
    play.send('mediation.refused', '2025-05-07', { ground: 'otherSideRefuses' });
    expect(
      play.refuse('mediation.applied', '2025-05-08', { receivedOn: '2025-05-09' }, '2025-05-08'),
    ).toMatchObject({ code: 'DATE_IN_FUTURE', path: 'payload.receivedOn' });
    play.replayEqualsFold();
  });

  it('refused by the other side has failed, and the right to arbitrate has to be told in writing', () => {
    const play = mediationApplied().send('mediation.refused', '2025-05-08', { ground: 'otherSideRefuses' });
    expect(stateOf(play)).toBe('mediation.failed');
    expect(play.open()).toMatchObject({
      'mediation.failureNotice': '2025-05-09',
      'nextStep.decide': '2025-05-15',
      'limitation.arbitration': '2026-05-08',
    });
    expect(play.open()['mediation.fromReceipt']).toBeUndefined();
    play.send('mediation.failureNoticeServed', '2025-05-08');
    expect(play.status('mediation.failureNotice')).toEqual(['met']);
    expect(stateOf(play)).toBe('mediation.failed');
    play.replayEqualsFold();
  });

  it('withdrawn goes back to the desk', () => {
    const play = mediationApplied().send('mediation.withdrawn', '2025-05-07', { by: 'worker' });
    expect(stateOf(play)).toBe('intake');
    expect(play.open()['nextStep.decide']).toBe('2025-05-14');
    play.replayEqualsFold();
  });

  it('unanswered is chased, not failed; an acceptance typed late beats the lapse', () => {
    const play = mediationApplied().lapse('2025-05-12');
    expect(stateOf(play)).toBe('mediation.applied');
    expect(play.state.tasks.map((task) => task.code)).toContain('lapsed:mediation.acceptance');
    const accepted = { organisationType: 'township', bothConsent: true };
    play.send('mediation.accepted', '2025-05-09', accepted, '2025-05-12');
    expect(play.status('mediation.acceptance')).toEqual(['met']);
    expect(play.state.tasks).toEqual([]);
    expect(play.open()['mediation.conclude']).toBe('2025-05-26');
    play.replayEqualsFold();
  });

  it('never keeps anybody from arbitration or from being paid', () => {
    const applied = mediationApplied();
    const ongoing = mediationOngoing();
    for (const play of [applied, ongoing]) {
      expect(leads(play, 'arbitration.filed', '2025-05-20')).toBe('arbitration.filed');
      expect(leads(play, 'paymentOrder.applied', '2025-05-20')).toBe('mediation.paymentOrder');
      play.send('performance.paid', '2025-05-20', { amount: '10000.00' });
      expect(play.view()).toMatchObject({ state: 'closed', outcome: 'settled' });
      play.replayEqualsFold();
    }
  });

  it('accepted without the consent of both is kept with a flag', () => {
    const play = mediationApplied();
    play.send('mediation.accepted', '2025-05-08', { organisationType: 'township', bothConsent: false });
    expect(play.state.irregularities).toMatchObject([{ code: 'acceptedWithoutConsent', seq: 3 }]);
    play.replayEqualsFold();
  });
});

describe('a mediation under way', () => {
  it('moves its last day with the consent of both, never the days from receipt', () => {
    const play = mediationOngoing();
    play.send('mediation.sessionHeld', '2025-05-12', { on: '2025-05-12' });
    const refused = play.refuse('mediation.extended', '2025-05-20', {
      until: '2025-05-30',
      bothAgree: false,
    });
    expect(refused).toMatchObject({ reason: 'bothAgreeToExtend', basis: ['17号令29(1)'] });
    play.send('mediation.extended', '2025-05-20', { until: '2025-05-30', bothAgree: true });
    expect(play.open()).toMatchObject({
      'mediation.conclude': '2025-05-30',
      'mediation.fromReceipt': '2025-05-21',
    });
    play.replayEqualsFold();
  });

  it('caps the extension where the place has a cap', () => {
    const play = mediationOngoing({ organisationType: 'oneStop' });
    play.send('mediation.extended', '2025-05-20', { until: '2025-06-30' });
    expect(play.open()['mediation.conclude']).toBe('2025-06-30');
    play.replayEqualsFold();
  });

  it.each(['enterpriseCommittee', 'oneStop', 'courtSpecial'])(
    'before %s is deemed failed when its days run out',
    (organisationType) => {
      const play = mediationOngoing({ organisationType }).lapse('2025-05-26');
      expect(stateOf(play)).toBe('mediation.failed');
      expect(play.status('mediation.fromReceipt')).toEqual(['lapsed']);
      expect(play.open()).toMatchObject({
        'mediation.failureNotice': '2025-05-26',
        'limitation.arbitration': '2026-05-25',
      });
      play.replayEqualsFold();
    },
  );

  it.each(['peoplesMediation', 'township', 'regional', 'industry', 'arbitrationCentre', 'union'])(
    'before %s goes on when its days run out, with a task',
    (organisationType) => {
      const play = mediationOngoing({ organisationType }).lapse('2025-05-26');
      expect(stateOf(play)).toBe('mediation.ongoing');
      const codes = play.state.tasks.map((task) => task.code);
      expect(codes).toEqual(['lapsed:mediation.fromReceipt', 'lapsed:mediation.conclude']);
      play.replayEqualsFold();
    },
  );

  it('that was concluded in time but typed late was never deemed failed', () => {
    const play = mediationOngoing({ organisationType: 'enterpriseCommittee' }).lapse('2025-05-26');
    play.send('mediation.agreed', '2025-05-23', PLAN, '2025-05-27');
    expect(stateOf(play)).toBe('mediation.agreed');
    expect(play.status('mediation.conclude')).toEqual(['met']);
    expect(play.status('mediation.failureNotice')).toEqual([]);
    play.replayEqualsFold();
  });

  it('follows a corrected day of acceptance', () => {
    const play = mediationApplied().send(
      'mediation.accepted',
      '2025-05-08',
      { organisationType: 'township', bothConsent: true },
      '2025-05-12',
    );
    expect(play.open()['mediation.conclude']).toBe('2025-05-23');
    play.send('fact.corrected', '2025-05-12', { seq: 3, occurredOn: '2025-05-09', reason: 'misread' });
    expect(play.open()['mediation.conclude']).toBe('2025-05-26');
    play.replayEqualsFold();
  });

  it('failed or left goes on to the next step', () => {
    const failed = mediationOngoing().send('mediation.failed', '2025-05-20', { ground: 'tooFarApart' });
    expect(stateOf(failed)).toBe('mediation.failed');
    expect(leads(failed, 'mediation.applied', '2025-05-21')).toBe('mediation.applied');
    expect(leads(failed, 'negotiation.demanded', '2025-05-21')).toBe('negotiation.demanded');
    expect(leads(failed, 'arbitration.filed', '2025-05-21')).toBe('arbitration.filed');
    const left = mediationOngoing().send('mediation.withdrawn', '2025-05-20', { by: 'employer' });
    expect(stateOf(left)).toBe('mediation.failed');
    expect(left.open()['limitation.arbitration']).toBe('2026-05-20');
    failed.send('performance.paid', '2025-05-21', { amount: '10000.00' });
    expect(stateOf(failed)).toBe('closed');
    failed.replayEqualsFold();
    left.replayEqualsFold();
  });
});

describe('an agreement', () => {
  it('opens the two windows from its effect and its instalments on their days', () => {
    const play = mediationAgreed({ effectiveOn: '2025-05-16' });
    expect(play.open()).toMatchObject({
      'review.window': '2025-06-03',
      'confirmation.window': '2025-06-16',
      'performance.instalment': '2025-06-10 2025-07-10',
    });
    expect(play.state.facts.instruments).toMatchObject([
      { kind: 'mediationAgreement', effectiveOn: '2025-05-16', status: 'inForce' },
    ]);
    play.replayEqualsFold();
  });

  it('in default opens the doors, with part payments kept', () => {
    const play = mediationAgreed();
    play.send('performance.paid', '2025-06-09', { amount: '1000.00' });
    expect(stateOf(play)).toBe('mediation.agreed');
    play.send('performance.defaulted', '2025-06-11');
    expect(stateOf(play)).toBe('mediation.defaulted');
    expect(play.open()).toMatchObject({
      'nextStep.decide': '2025-06-18',
      'limitation.arbitration': '2026-06-11',
    });
    for (const door of ['negotiation.demanded', 'mediation.applied', 'arbitration.filed'])
      expect(leads(play, door, '2025-06-12')).toBe(door);
    play.send('performance.paid', '2025-06-20', { amount: '9000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'mediated', recovered: '10000.00' });
    play.replayEqualsFold();
  });

  it('lets arbitration judge its validity, and moves with a corrected effect', () => {
    const play = mediationAgreed();
    expect(leads(play, 'arbitration.filed', '2025-05-20')).toBe('arbitration.filed');
    expect(leads(play, 'negotiation.demanded', '2025-05-20')).toBe('not in the chart');
    play.send('fact.corrected', '2025-05-20', {
      seq: 4,
      payload: { ...PLAN, effectiveOn: '2025-05-19' },
      reason: 'seal came later',
    });
    expect(play.open()).toMatchObject({
      'review.window': '2025-06-03',
      'confirmation.window': '2025-06-18',
    });
    play.replayEqualsFold();
  });
});
