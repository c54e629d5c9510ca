import { describe, expect, it } from 'vitest';
import { startCase, type CasePlay } from '../../../../../test/support/case-play.js';
import { leads } from '../../../../../test/support/leads.js';
import {
  mediationAgreed,
  mediationApplied,
  mediationOngoing,
  stateOf,
  WAGE_CLAIM,
} from '../../../../../test/support/mediation-play.js';

const ONE_SUM = { total: '10000.00', instalments: [{ due: '2025-06-10', amount: '10000.00' }] };
const LAW_16 = { basis: 'mediationLaw16', claimIds: ['c1'], amount: '10000.00' };
const LAW_30 = { ...LAW_16, basis: 'contractLaw30' };

function defaulted(organisationType = 'township', head = 'wages'): CasePlay {
  const claims = [{ ...WAGE_CLAIM, head }];
  return mediationAgreed(ONE_SUM, { organisationType, claims }).send('performance.defaulted', '2025-06-11');
}

function applied(): CasePlay {
  return defaulted().send('paymentOrder.applied', '2025-06-12', LAW_16);
}

function served(): CasePlay {
  return applied()
    .send('paymentOrder.accepted', '2025-06-16')
    .send('paymentOrder.issued', '2025-06-20', { amount: '10000.00' })
    .send('paymentOrder.served', '2025-06-24', { on: '2025-06-24' });
}

function ended(): CasePlay {
  return served()
    .send('paymentOrder.objected', '2025-07-02', { written: true })
    .send(
      'paymentOrder.terminated',
      '2025-07-08',
      { ground: 'objectionUpheld', servedOn: '2025-07-09' },
      '2025-07-09',
    );
}

describe('the two entrances of a payment order (支付令)', () => {
  it('article 16: a defaulted agreement of an art-10 organisation on the four heads', () => {
    for (const organisationType of ['enterpriseCommittee', 'peoplesMediation', 'township'])
      expect(stateOf(defaulted(organisationType).send('paymentOrder.applied', '2025-06-12', LAW_16))).toBe(
        'mediation.paymentOrder',
      );
    for (const organisationType of ['union', 'industry', 'oneStop'])
      expect(defaulted(organisationType).refuse('paymentOrder.applied', '2025-06-12', LAW_16)).toMatchObject({
        reason: 'paymentOrderOpen',
      });
    for (const head of ['injuryMedical', 'severance', 'damages'])
      expect(leads(defaulted('township', head), 'paymentOrder.applied', '2025-06-12')).toBe(
        'mediation.paymentOrder',
      );
    expect(leads(defaulted('township', 'annualLeave'), 'paymentOrder.applied', '2025-06-12')).toBe(
      'paymentOrderOpen',
    );
    expect(mediationAgreed(ONE_SUM).refuse('paymentOrder.applied', '2025-06-12', LAW_16)).toMatchObject({
      code: 'EVENT_NOT_ALLOWED',
    });
  });

  it('article 30: arrears of pay, from any state before arbitration, no agreement needed', () => {
    const intake = startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] });
    const failed = mediationOngoing().send('mediation.failed', '2025-05-20', { ground: 'tooFarApart' });
    const demanded = startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] }).send(
      'negotiation.demanded',
      '2025-05-06',
    );
    const reported = startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] }).send(
      'warning.reported',
      '2025-05-06',
    );
    const from: readonly (readonly [CasePlay, string])[] = [
      [intake, 'intake'],
      [reported, 'intake'],
      [demanded, 'negotiation.failed'],
      [mediationApplied(), 'mediation.failed'],
      [mediationOngoing(), 'mediation.failed'],
      [failed, 'mediation.failed'],
      [defaulted('union'), 'mediation.defaulted'],
    ];
    for (const [play, back] of from) {
      play.send('paymentOrder.applied', '2025-06-12', LAW_30);
      expect(stateOf(play)).toBe('mediation.paymentOrder');
      play.send('paymentOrder.refused', '2025-06-16', { stage: 'examination', ground: 'amountUncertain' });
      expect(stateOf(play)).toBe(back);
      expect(play.open()['nextStep.decide']).toBe('2025-06-23');
      play.replayEqualsFold();
    }
    const injury = startCase({ on: '2025-05-06', claims: [{ ...WAGE_CLAIM, head: 'injuryMedical' }] });
    expect(injury.refuse('paymentOrder.applied', '2025-06-12', LAW_30)).toMatchObject({
      reason: 'paymentOrderOpen',
    });
  });

  it('goes back where it came from when the worker withdraws before the order, not after it', () => {
    const play = applied().send('paymentOrder.withdrawn', '2025-06-13');
    expect(stateOf(play)).toBe('mediation.defaulted');
    const issued = applied().send('paymentOrder.issued', '2025-06-20');
    expect(issued.refuse('paymentOrder.withdrawn', '2025-06-23')).toMatchObject({ reason: 'orderNotIssued' });
    expect(issued.refuse('paymentOrder.refused', '2025-06-23', { stage: 'examination' })).toMatchObject({
      reason: 'orderNotIssued',
    });
    play.replayEqualsFold();
    issued.replayEqualsFold();
  });
});

describe('the course of a payment order', () => {
  it('runs the court’s days and the debtor’s', () => {
    const play = applied();
    expect(play.open()['paymentOrder.acceptance']).toBe('2025-06-17');
    play.send('paymentOrder.accepted', '2025-06-16');
    expect(play.open()['paymentOrder.issue']).toBe('2025-07-01');
    play.send('paymentOrder.issued', '2025-06-20', { amount: '10000.00' });
    expect(play.open()['paymentOrder.service']).toBe('2025-07-21');
    play.send('paymentOrder.unserved', '2025-06-25');
    expect(play.state.tasks.map((task) => task.code)).toContain('chaseTerminationRuling');
    play.send('paymentOrder.served', '2025-06-30', { on: null });
    expect(play.open()['paymentOrder.service']).toBe('2025-07-21');
    play.send('paymentOrder.served', '2025-07-01', { on: '2025-06-30' });
    expect(play.status('paymentOrder.service')).toEqual(['met']);
    expect(play.open()['paymentOrder.objection']).toBe('2025-07-15');
    play.send('fact.corrected', '2025-07-02', { seq: 11, payload: { on: '2025-07-01' }, reason: 'receipt' });
    expect(play.open()['paymentOrder.objection']).toBe('2025-07-16');
    play.replayEqualsFold();
  });

  it('is enforceable when fifteen days pass without a written objection; talk is none', () => {
    const play = served();
    expect(play.open()['paymentOrder.objection']).toBe('2025-07-09');
    play.send('paymentOrder.objected', '2025-07-01', { written: false });
    expect(play.open()['paymentOrder.objection']).toBe('2025-07-09');
    play.lapse('2025-07-10');
    expect(stateOf(play)).toBe('mediation.enforceable');
    expect(play.state.facts.instruments.at(-1)).toMatchObject({
      kind: 'paymentOrder',
      total: '10000.00',
      plan: [{ due: '2025-07-09', amount: '10000.00', paid: '0.00' }],
    });
    // Two years from the last day to pay under the order.
    expect(play.open()['enforcement.window']).toBe('2027-07-09');
    expect(leads(play, 'enforcement.applied', '2025-07-10')).toBe('enforcement.applied');
    play.replayEqualsFold();
  });

  it('lets a written objection typed late take the title away again', () => {
    const play = served().lapse('2025-07-10');
    play.send('paymentOrder.objected', '2025-07-09', { written: true }, '2025-07-11');
    expect(stateOf(play)).toBe('mediation.paymentOrder');
    expect(play.state.facts.instruments.at(-1)).toMatchObject({ kind: 'mediationAgreement' });
    expect(play.refuse('paymentOrder.objected', '2025-07-08', { written: 1 }, '2025-07-11').code).toBe(
      'PAYLOAD_INVALID',
    );
    play.send('paymentOrder.objectionDismissed', '2025-07-14');
    expect(stateOf(play)).toBe('mediation.enforceable');
    play.replayEqualsFold();
  });

  it('keeps what the order does not cover, and counts what was paid meanwhile', () => {
    const play = mediationAgreed().send('performance.defaulted', '2025-06-11');
    play.send('paymentOrder.applied', '2025-06-12', { ...LAW_16, amount: '4000.00' });
    play.send('performance.paid', '2025-06-18', { amount: '1000.00' });
    play.send('paymentOrder.served', '2025-06-24', { on: '2025-06-24' });
    // 10 July is not yet over on the day of the lapse: its instalment lives on beside the order.
    play.lapse('2025-07-10');
    const title = play.state.facts.instruments.at(-1);
    expect(title?.plan.map(({ due, amount, paid }) => [due, amount, paid])).toEqual([
      ['2025-07-09', '4000.00', '1000.00'],
      ['2025-07-10', '6000.00', '0.00'],
    ]);
    play.send('performance.paid', '2025-07-11', { amount: '9000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'mediated', recovered: '10000.00' });
    play.replayEqualsFold();
  });

  it('closes when the debtor pays', () => {
    const play = served().send('paymentOrder.paid', '2025-06-30', { amount: '4000.00' });
    expect(stateOf(play)).toBe('mediation.paymentOrder');
    expect(play.open()['paymentOrder.objection']).toBe('2025-07-09');
    play.send('paymentOrder.paid', '2025-07-02', { amount: '6000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'mediated', recovered: '10000.00' });
    const direct = served().send('performance.paid', '2025-07-02', { amount: '10000.00' });
    expect(stateOf(direct)).toBe('closed');
    play.replayEqualsFold();
    direct.replayEqualsFold();
  });
});

describe('a payment-order procedure that was terminated (督促程序终结)', () => {
  it('becomes a suit by seven days of silence', () => {
    const play = ended();
    expect(stateOf(play)).toBe('mediation.paymentOrderEnded');
    expect(play.open()).toMatchObject({
      'paymentOrder.declineSuit': '2025-07-16',
      'nextStep.decide': '2025-07-15',
    });
    play.lapse('2025-07-17');
    expect(stateOf(play)).toBe('litigation.filed');
    expect(play.open()['litigation.docket']).toBe('2025-07-24');
    play.replayEqualsFold();
  });

  it('stays out of court when the worker says so, also when that is typed late', () => {
    const play = ended().send('paymentOrder.suitDeclined', '2025-07-14');
    expect(stateOf(play)).toBe('mediation.paymentOrderEnded');
    expect(play.status('paymentOrder.declineSuit')).toEqual(['met']);
    for (const door of ['negotiation.demanded', 'mediation.applied', 'arbitration.filed'])
      expect(leads(play, door, '2025-07-15')).toBe(door);
    const late = ended().lapse('2025-07-17');
    late.send('paymentOrder.suitDeclined', '2025-07-16', {}, '2025-07-18');
    expect(stateOf(late)).toBe('mediation.paymentOrderEnded');
    play.replayEqualsFold();
    late.replayEqualsFold();
  });

  it('on the basis of article 30 has no suit by silence: arbitration comes first', () => {
    const play = startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] })
      .send('paymentOrder.applied', '2025-06-12', LAW_30)
      .send('paymentOrder.issued', '2025-06-20')
      .send('paymentOrder.terminated', '2025-07-21', { ground: 'unserved', servedOn: '2025-07-21' });
    expect(stateOf(play)).toBe('mediation.paymentOrderEnded');
    expect(play.open()['paymentOrder.declineSuit']).toBeUndefined();
    expect(leads(play, 'arbitration.filed', '2025-07-22')).toBe('arbitration.filed');
    play.send('performance.paid', '2025-07-22', { amount: '10000.00' });
    expect(stateOf(play)).toBe('closed');
    play.replayEqualsFold();
  });

  it('asks for the day the ruling was received', () => {
    const play = served();
    play.send('paymentOrder.terminated', '2025-07-08', { ground: 'suitFiled', servedOn: null });
    expect(play.state.tasks).toMatchObject([{ code: 'askServiceDate', subject: 'applicant' }]);
    expect(play.open()['paymentOrder.declineSuit']).toBeUndefined();
    play.replayEqualsFold();
  });
});
