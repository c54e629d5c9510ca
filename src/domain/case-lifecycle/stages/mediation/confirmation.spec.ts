import { describe, expect, it } from 'vitest';
import { EMPLOYER, WORKER, type CasePlay } from '../../../../../test/support/case-play.js';
import { leads } from '../../../../../test/support/leads.js';
import { mediationAgreed, stateOf } from '../../../../../test/support/mediation-play.js';

const JOINT = { joint: true };

function beforeCourt(): CasePlay {
  return mediationAgreed().send('confirmation.applied', '2025-05-26', JOINT);
}

function confirmed(): CasePlay {
  return beforeCourt()
    .send('confirmation.docketed', '2025-05-28')
    .send(
      'confirmation.granted',
      '2025-06-03',
      { served: { worker: '2025-06-04', employer: '2025-06-05' } },
      '2025-06-05',
    );
}

describe('judicial confirmation (司法确认)', () => {
  it('is joint, within thirty days of the effect', () => {
    const play = mediationAgreed();
    expect(play.refuse('confirmation.applied', '2025-05-20', { joint: false })).toMatchObject({
      reason: 'jointApplication',
    });
    expect(play.refuse('confirmation.applied', '2025-06-17', JOINT)).toMatchObject({
      code: 'WINDOW_CLOSED',
      reason: 'confirmationWindowOpen',
      basis: ['民诉法205'],
    });
    play.lapse('2025-06-18');
    expect(play.status('confirmation.window')).toEqual(['lapsed']);
    play.send('confirmation.applied', '2025-06-16', JOINT, '2025-06-18');
    expect(stateOf(play)).toBe('mediation.confirmation');
    expect(play.status('confirmation.window')).toEqual(['met']);
    play.replayEqualsFold();
  });

  it('of people’s mediation takes payments only', () => {
    const people = { organisationType: 'peoplesMediation' };
    expect(leads(mediationAgreed({}, people), 'confirmation.applied', '2025-05-20')).toBe(
      'mediation.confirmation',
    );
    for (const mixed of [{ paymentOnly: false }, { statusClaims: true }]) {
      const play = mediationAgreed(mixed, people);
      expect(play.refuse('confirmation.applied', '2025-05-20', JOINT)).toMatchObject({
        reason: 'paymentDutiesOnly',
        basis: ['解释(一)52'],
      });
      play.replayEqualsFold();
    }
    const township = mediationAgreed({ statusClaims: true });
    expect(leads(township, 'confirmation.applied', '2025-05-20')).toBe('mediation.confirmation');
  });

  it('is docketed in three days, decided in thirty, longer with the president', () => {
    const play = mediationAgreed().send(
      'confirmation.applied',
      '2025-05-26',
      { ...JOINT, receivedOn: '2025-05-27' },
      '2025-05-27',
    );
    expect(play.open()['confirmation.docket']).toBe('2025-05-30');
    play.send('confirmation.docketed', '2025-05-28', { on: '2025-05-28' });
    expect(play.status('confirmation.docket')).toEqual(['met']);
    expect(play.open()['confirmation.conclude']).toBe('2025-06-27');
    play.send('confirmation.extended', '2025-06-25', { days: 10 });
    expect(play.open()['confirmation.conclude']).toBe('2025-07-07');
    play.replayEqualsFold();
  });

  it('makes a title, against which each side may object from its own receipt', () => {
    const play = confirmed();
    expect(stateOf(play)).toBe('mediation.enforceable');
    expect(play.state.tracks[0]).toMatchObject({ since: '2025-06-05' });
    expect(play.state.facts.instruments.at(-1)).toMatchObject({
      kind: 'confirmedMediation',
      served: { [WORKER]: '2025-06-04', [EMPLOYER]: '2025-06-05' },
    });
    expect(play.open()['confirmation.objection']).toBe('2025-06-19 2025-06-20');
    expect(play.status('review.window')).toEqual(['withdrawn']);
    play.send('confirmation.objected', '2025-06-10', { by: 'employer' });
    expect(stateOf(play)).toBe('mediation.enforceable');
    expect(play.open()['confirmation.objection']).toBe('2025-06-19');
    play.send('confirmation.revoked', '2025-07-01', { ground: 'notVoluntary' });
    expect(stateOf(play)).toBe('mediation.unconfirmed');
    expect(play.state.facts.instruments.at(-1)).toMatchObject({ kind: 'mediationAgreement' });
    expect(play.open()['enforcement.window']).toBeUndefined();
    play.replayEqualsFold();
  });

  it('asks for the day of service nobody knows', () => {
    const play = beforeCourt();
    play.send('confirmation.granted', '2025-06-03', { served: { worker: '2025-06-03', employer: null } });
    expect(stateOf(play)).toBe('mediation.enforceable');
    expect(play.state.tasks).toMatchObject([{ code: 'askServiceDate', subject: EMPLOYER }]);
    expect(play.open()['confirmation.objection']).toBe('2025-06-18');
    play.replayEqualsFold();
  });

  it.each([
    ['confirmation.notAccepted', { ground: 'noJurisdiction' }],
    ['confirmation.withdrawn', { by: 'worker', deemed: true }],
  ] as const)('%s leaves the agreement, in default, or closed when paid', (type, payload) => {
    const back = beforeCourt().send(type, '2025-05-29', payload);
    expect(stateOf(back)).toBe('mediation.agreed');
    expect(back.open()['confirmation.window']).toBe('2025-06-16');
    const inDefault = beforeCourt().send('performance.defaulted', '2025-06-11');
    expect(stateOf(inDefault)).toBe('mediation.confirmation');
    inDefault.send(type, '2025-06-17', payload);
    expect(stateOf(inDefault)).toBe('mediation.defaulted');
    expect(inDefault.open()['confirmation.window']).toBeUndefined();
    const paid = beforeCourt().send('performance.paid', '2025-05-28', { amount: '10000.00' });
    expect(stateOf(paid)).toBe('mediation.confirmation');
    expect(paid.send(type, '2025-05-29', payload).view()).toMatchObject({
      state: 'closed',
      outcome: 'mediated',
    });
    for (const play of [back, inDefault, paid]) play.replayEqualsFold();
  });

  it('rejected leaves the agreement unconfirmed, with every door and what is owed', () => {
    const play = beforeCourt().send('confirmation.rejected', '2025-06-03', { ground: 'unclear' });
    expect(stateOf(play)).toBe('mediation.unconfirmed');
    expect(play.open()).toMatchObject({
      'nextStep.decide': '2025-06-10',
      'performance.instalment': '2025-06-10 2025-07-10',
    });
    for (const door of ['negotiation.demanded', 'mediation.applied', 'arbitration.filed'])
      expect(leads(play, door, '2025-06-04')).toBe(door);
    play.send('performance.defaulted', '2025-06-11');
    expect(stateOf(play)).toBe('mediation.defaulted');
    const paid = beforeCourt().send('confirmation.rejected', '2025-06-03', { ground: 'unclear' });
    expect(paid.send('performance.paid', '2025-06-09', { amount: '10000.00' }).view().state).toBe('closed');
    play.replayEqualsFold();
    paid.replayEqualsFold();
  });
});
