import { describe, expect, it } from 'vitest';
import { startCase, USER, WORKER, type CasePlay } from '../../../../../test/support/case-play.js';
import { leads } from '../../../../../test/support/leads.js';

const AGREEMENT = { total: '10000.00', instalments: [{ due: '2025-06-10', amount: '10000.00' }] };
const ENDED = {
  id: 'c1',
  head: 'wages',
  amount: '10000.00',
  workerIds: [WORKER],
  relationEndedOn: '2025-03-31',
};

function demanded(on = '2025-05-06'): CasePlay {
  return startCase({ on, claims: [ENDED] }).send('negotiation.demanded', on, { by: 'worker' });
}

function ongoing(): CasePlay {
  return demanded().send('negotiation.responded', '2025-05-08', { willing: true });
}

function performing(): CasePlay {
  return ongoing().send('negotiation.settled', '2025-05-12', AGREEMENT);
}

const state = (play: CasePlay) => play.view().state;

describe('negotiation (协商)', () => {
  it('waits five days for an answer, the last of them moved off the Labour Day holiday', () => {
    const play = demanded('2024-04-26');
    expect(state(play)).toBe('negotiation.demanded');
    // 26 April + 5 = 1 May; the holiday of 2024 ends on 5 May.
    expect(play.open()['negotiation.response']).toBe('2024-05-06');
    play.replayEqualsFold();
  });

  it('goes on when the employer is willing, fails when it is not', () => {
    const willing = ongoing();
    expect(state(willing)).toBe('negotiation.ongoing');
    expect(willing.status('negotiation.response')).toEqual(['met']);
    expect(willing.open()['negotiation.followUp']).toBe('2025-05-22');
    const unwilling = demanded().send('negotiation.responded', '2025-05-08', { willing: false });
    expect(state(unwilling)).toBe('negotiation.failed');
    expect(unwilling.open()['nextStep.decide']).toBe('2025-05-15');
    // A refusal starts the year of limitation anew from that day.
    expect(unwilling.open()['limitation.arbitration']).toBe('2026-05-08');
    willing.replayEqualsFold();
    unwilling.replayEqualsFold();
  });

  it('takes silence for a refusal, and lets an answer typed late beat it', () => {
    const play = demanded();
    expect(play.open()['negotiation.response']).toBe('2025-05-12');
    play.lapse('2025-05-20');
    expect(state(play)).toBe('negotiation.failed');
    expect(play.open()['limitation.arbitration']).toBe('2026-05-13');
    play.send('negotiation.responded', '2025-05-12', { willing: true }, '2025-05-20');
    expect(state(play)).toBe('negotiation.ongoing');
    expect(play.log.slice(-2).map((event) => event.type)).toEqual(['fact.voided', 'negotiation.responded']);
    expect(play.status('negotiation.response')).toEqual(['met']);
    play.replayEqualsFold();
  });

  it('does not let an answer after the last day undo the silence', () => {
    const play = demanded().lapse('2025-05-20');
    const refusal = play.refuse('negotiation.responded', '2025-05-13', { willing: true }, '2025-05-20');
    expect(refusal).toMatchObject({ code: 'EVENT_NOT_ALLOWED' });
    expect(refusal.allowed).toContain('mediation.applied');
    play.replayEqualsFold();
  });

  it('moves the answer day when the day of the demand is corrected', () => {
    const play = startCase({ on: '2025-05-06', claims: [ENDED] });
    play.send('negotiation.demanded', '2025-05-06', {}, '2025-05-09');
    expect(play.open()['negotiation.response']).toBe('2025-05-12');
    const patch = { seq: 2, occurredOn: '2025-05-08', reason: 'delivered later' };
    play.send('fact.corrected', '2025-05-09', patch);
    expect(play.open()['negotiation.response']).toBe('2025-05-13');
    play.replayEqualsFold();
  });

  it('ends with a written period that ran out, moved by a written extension', () => {
    const play = ongoing();
    expect(leads(play, 'negotiation.periodExtended', '2025-05-09')).toBe('agreedPeriodRuns');
    expect(
      play.refuse('negotiation.periodExtended', '2025-05-09', { until: '2025-05-20', written: true }),
    ).toMatchObject({ code: 'EVENT_NOT_ALLOWED', reason: 'agreedPeriodRuns' });
    play.send('negotiation.periodAgreed', '2025-05-09', { until: '2025-05-17', written: true });
    // An agreed date is what it is, a Saturday as well.
    expect(play.open()).toMatchObject({ 'negotiation.period': '2025-05-17' });
    expect(play.open()['negotiation.followUp']).toBeUndefined();
    play.send('negotiation.periodExtended', '2025-05-16', { until: '2025-05-24', written: true });
    expect(play.open()['negotiation.period']).toBe('2025-05-24');
    play.lapse('2025-05-26');
    expect(state(play)).toBe('negotiation.failed');
    play.replayEqualsFold();
  });

  it('takes only a written period that does not end before it is agreed', () => {
    const play = ongoing();
    const oral = play.refuse('negotiation.periodAgreed', '2025-05-09', {
      until: '2025-05-17',
      written: false,
    });
    expect(oral).toMatchObject({ code: 'PAYLOAD_INVALID', path: 'payload.written' });
    const past = play.refuse('negotiation.periodAgreed', '2025-05-09', {
      until: '2025-05-08',
      written: true,
    });
    expect(past).toMatchObject({ code: 'GUARD_FAILED', reason: 'untilNotPast', basis: ['17号令10(2)'] });
    play.replayEqualsFold();
  });

  it('reminds the owner while the talks go on without a period, again after every event', () => {
    const play = ongoing().lapse('2025-05-23');
    expect(state(play)).toBe('negotiation.ongoing');
    expect(play.state.tasks.map((task) => task.code)).toContain('lapsed:negotiation.followUp');
    play.replayEqualsFold();
  });

  it('breaks off, or goes back to the desk when the worker withdraws', () => {
    const broken = ongoing().send('negotiation.brokenOff', '2025-05-15', { by: 'employer' });
    expect(state(broken)).toBe('negotiation.failed');
    expect(broken.open()['limitation.arbitration']).toBe('2026-05-15');
    const withdrawn = demanded().send('negotiation.withdrawn', '2025-05-07', {});
    expect(state(withdrawn)).toBe('intake');
    expect(withdrawn.status('negotiation.response')).toEqual(['met']);
    broken.replayEqualsFold();
    withdrawn.replayEqualsFold();
  });

  it('can be settled by the very answer, and closes as settled once paid', () => {
    const play = demanded().send('negotiation.settled', '2025-05-08', AGREEMENT);
    expect(state(play)).toBe('negotiation.performing');
    expect(play.open()['performance.instalment']).toBe('2025-06-10');
    play.send('performance.paid', '2025-05-20', { amount: '4000.00' });
    expect(state(play)).toBe('negotiation.performing');
    play.send('performance.paid', '2025-06-09', { amount: '6000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'settled', recovered: '10000.00' });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });

  it('refuses a plan that does not add up, and owes a sum without instalments as a whole', () => {
    const play = ongoing();
    const wrong = { total: '10000.00', instalments: [{ due: '2025-06-10', amount: '9000.00' }] };
    expect(play.refuse('negotiation.settled', '2025-05-12', wrong)).toMatchObject({ reason: 'planAddsUp' });
    play.send('negotiation.settled', '2025-05-12', { total: '10000.00', instalments: [] });
    expect(play.state.facts.instruments[0]?.plan).toEqual([
      { id: 'i1', due: null, amount: '10000.00', paid: '0.00' },
    ]);
    play.replayEqualsFold();
  });

  it('is in default only when something is due, and can be settled anew', () => {
    const play = performing();
    expect(play.refuse('performance.defaulted', '2025-06-10')).toMatchObject({
      code: 'EVENT_NOT_ALLOWED',
      reason: 'somethingDueUnpaid',
    });
    play.lapse('2025-06-11');
    expect(state(play)).toBe('negotiation.performing');
    expect(play.state.tasks.map((task) => task.code)).toContain('lapsed:performance.instalment');
    play.send('performance.defaulted', '2025-06-11');
    expect(state(play)).toBe('negotiation.defaulted');
    const later = { total: '10000.00', instalments: [{ due: '2025-07-10', amount: '10000.00' }] };
    play.send('negotiation.settled', '2025-06-20', later);
    expect(state(play)).toBe('negotiation.performing');
    expect(play.open()['performance.instalment']).toBe('2025-07-10');
    expect(play.state.facts.instruments.map((i) => i.status)).toEqual(['void', 'inForce']);
    play.replayEqualsFold();
  });

  it('keeps the settlement and its instalments when mediation is asked for', () => {
    const play = performing().send('mediation.applied', '2025-05-20', {});
    expect(state(play)).toBe('mediation.applied');
    expect(play.open()['performance.instalment']).toBe('2025-06-10');
    expect(play.state.facts.instruments[0]).toMatchObject({ kind: 'settlement', status: 'inForce' });
    play.replayEqualsFold();
  });

  it('leaves every later door open from every state, and ends what was running', () => {
    const failed = ongoing().send('negotiation.brokenOff', '2025-05-15', {});
    for (const play of [demanded(), ongoing(), performing(), failed]) {
      expect(leads(play, 'arbitration.filed', '2025-07-01')).toBe('arbitration.filed');
      expect(leads(play, 'mediation.applied', '2025-07-01')).toBe('mediation.applied');
      expect(leads(play, 'case.withdrawn', '2025-07-01')).toBe('closed');
    }
    expect(leads(failed, 'negotiation.demanded', '2025-07-01')).toBe('negotiation.demanded');
    expect(leads(performing(), 'litigation.filed', '2025-07-01')).toBe('not in the chart');
    const applied = ongoing()
      .send('negotiation.periodAgreed', '2025-05-09', { until: '2025-05-17', written: true })
      .send('mediation.applied', '2025-05-12', {});
    expect(applied.status('negotiation.period')).toEqual(['met']);
    applied.replayEqualsFold();
  });

  it('gives a settlement only the payment order of arrears of pay, never the one of article 16', () => {
    const play = performing().send('performance.defaulted', '2025-06-11');
    const law16 = { basis: 'mediationLaw16', claimIds: ['c1'], amount: '10000.00' };
    expect(play.refuse('paymentOrder.applied', '2025-06-12', law16)).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'paymentOrderOpen',
      basis: ['调解仲裁法16', '劳动合同法30(2)'],
    });
    play.send('paymentOrder.applied', '2025-06-12', { ...law16, basis: 'contractLaw30' });
    expect(state(play)).toBe('mediation.paymentOrder');
    play.send('paymentOrder.refused', '2025-06-16', { stage: 'acceptance' });
    expect(state(play)).toBe('negotiation.defaulted');
    play.replayEqualsFold();
  });

  it('refuses an unknown field and an act before the demand', () => {
    const play = demanded();
    expect(play.refuse('negotiation.responded', '2025-05-08', { willing: true, by: USER })).toMatchObject({
      code: 'PAYLOAD_INVALID',
    });
    expect(play.refuse('negotiation.responded', '2025-05-05', { willing: true }, '2025-05-08')).toMatchObject(
      {
        code: 'DATE_BEFORE_ENABLING_FACT',
      },
    );
    play.replayEqualsFold();
  });
});
