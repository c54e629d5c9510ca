import { describe, expect, it } from 'vitest';
import { leads } from '../../../../../test/support/leads.js';
import { mediationAgreed, stateOf, WAGE_CLAIM } from '../../../../../test/support/mediation-play.js';
import type { CasePlay } from '../../../../../test/support/case-play.js';

const JOINT = { joint: true };
const SERVED = { worker: '2025-05-28', employer: '2025-05-29' };

function underReview(): CasePlay {
  return mediationAgreed().send('review.applied', '2025-05-20', JOINT);
}

describe('arbitration review (仲裁审查)', () => {
  it('is joint, within fifteen days of the effect', () => {
    const play = mediationAgreed();
    expect(play.refuse('review.applied', '2025-05-20', { joint: false })).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'jointApplication',
    });
    expect(play.refuse('review.applied', '2025-06-03', JOINT)).toMatchObject({
      code: 'WINDOW_CLOSED',
      reason: 'reviewWindowOpen',
      basis: ['办案规则74(1)', '办案规则75(2)'],
    });
    play.send('review.applied', '2025-05-30', JOINT, '2025-06-04');
    expect(stateOf(play)).toBe('mediation.review');
    play.replayEqualsFold();
  });

  it('waits for the agreement to take effect', () => {
    const play = mediationAgreed({ effectiveOn: '2025-05-22' });
    expect(leads(play, 'review.applied', '2025-05-21')).toBe('reviewWindowOpen');
    expect(leads(play, 'confirmation.applied', '2025-05-21')).toBe('confirmationWindowOpen');
    expect(leads(play, 'review.applied', '2025-05-22')).toBe('mediation.review');
    play.replayEqualsFold();
  });

  it('applied for in time and typed after the lapse beats the lapse', () => {
    const play = mediationAgreed().lapse('2025-06-02');
    expect(stateOf(play)).toBe('mediation.agreed');
    expect(play.status('review.window')).toEqual(['lapsed']);
    expect(leads(play, 'review.applied', '2025-06-02')).toBe('reviewWindowOpen');
    play.send('review.applied', '2025-05-30', JOINT, '2025-06-03');
    expect(stateOf(play)).toBe('mediation.review');
    expect(play.status('review.window')).toEqual(['met']);
    play.replayEqualsFold();
  });

  it('is closed to a labour relation, and to what a court sent to mediation', () => {
    const relation = mediationAgreed({ statusClaims: true });
    expect(relation.open()['review.window']).toBeUndefined();
    expect(relation.refuse('review.applied', '2025-05-20', JOINT)).toMatchObject({
      reason: 'reviewInScope',
      basis: ['办案规则75(2)'],
    });
    const claims = [WAGE_CLAIM, { ...WAGE_CLAIM, id: 'c2', head: 'labourRelation' }];
    const byClaim = mediationAgreed({}, { claims });
    expect(leads(byClaim, 'review.applied', '2025-05-20')).toBe('reviewInScope');
    const court = mediationAgreed({}, { commission: { by: 'courtBefore', fileSignedOn: '2025-05-07' } });
    expect(court.refuse('review.applied', '2025-05-20', JOINT)).toMatchObject({
      reason: 'notCourtCommissioned',
    });
    for (const play of [relation, byClaim, court]) play.replayEqualsFold();
  });

  it('is followed up until accepted, then ends in five working days, or ten', () => {
    const play = underReview();
    expect(play.open()['review.followUp']).toBe('2025-05-27');
    expect(play.open()['confirmation.window']).toBe('2025-06-16');
    play.send('review.accepted', '2025-05-22');
    expect(play.status('review.followUp')).toEqual(['met']);
    expect(play.open()['review.conclude']).toBe('2025-05-29');
    play.send('review.extended', '2025-05-28', { days: 5 });
    // 31 May to 2 June is the Dragon Boat holiday.
    expect(play.open()['review.conclude']).toBe('2025-06-06');
    expect(play.refuse('review.extended', '2025-05-29', { days: 5 })).toMatchObject({
      reason: 'reviewNotExtended',
    });
    play.replayEqualsFold();
  });

  it('takes effect only when everybody signed, with the last signature', () => {
    const play = underReview().send('review.accepted', '2025-05-22');
    const half = play.refuse('review.confirmed', '2025-05-28', { served: { worker: '2025-05-28' } });
    expect(half).toMatchObject({ code: 'GUARD_FAILED', reason: 'everybodySigned' });
    const left = { worker: '2025-05-28', employer: { on: '2025-05-28', mode: 'left' } };
    expect(play.refuse('review.confirmed', '2025-05-28', { served: left })).toMatchObject({
      reason: 'everybodySigned',
    });
    expect(play.refuse('review.confirmed', '2025-05-28', { served: SERVED }, '2025-05-28')).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: 'payload.served.employer',
    });
    play.send('review.confirmed', '2025-05-28', { served: SERVED }, '2025-05-29');
    expect(stateOf(play)).toBe('mediation.enforceable');
    expect(play.state.tracks[0]).toMatchObject({ since: '2025-05-29' });
    expect(play.state.facts.instruments).toMatchObject([
      { kind: 'mediationAgreement', status: 'void' },
      { kind: 'reviewedMediation', status: 'inForce', effectiveOn: '2025-05-29', total: '10000.00' },
    ]);
    expect(play.open()).toMatchObject({
      'performance.instalment': '2025-06-10 2025-07-10',
      'enforcement.window': '2027-07-12',
    });
    expect(play.status('confirmation.window')).toEqual(['withdrawn']);
    expect(play.refuse('performance.defaulted', '2025-05-28', {}, '2025-05-29')).toMatchObject({
      reason: 'somethingDueUnpaid',
    });
    play.replayEqualsFold();
  });

  it('moves the day of effect with a corrected signature', () => {
    const play = underReview();
    play.send('review.confirmed', '2025-05-28', { served: SERVED }, '2025-05-30');
    const served = { worker: '2025-05-28', employer: '2025-05-30' };
    play.send('fact.corrected', '2025-05-30', { seq: 6, payload: { served }, reason: 'receipt reread' });
    expect(play.state.tracks[0]).toMatchObject({ since: '2025-05-30' });
    expect(play.state.facts.instruments.at(-1)).toMatchObject({ effectiveOn: '2025-05-30' });
    play.replayEqualsFold();
  });

  it.each([
    ['review.signatureRefused', { party: 'employer' }, false],
    ['review.declined', { ground: 'outOfScope' }, true],
    ['review.rejected', { ground: 'unclear' }, false],
    ['review.withdrawn', { by: 'worker' }, true],
  ] as const)('%s falls back to the agreement, in default, or closed when paid', (type, payload, reopens) => {
    const back = underReview().send(type, '2025-05-26', payload);
    expect(stateOf(back)).toBe('mediation.agreed');
    expect(back.open()['review.window']).toBe(reopens ? '2025-05-30' : undefined);

    const inDefault = underReview().send('performance.defaulted', '2025-06-11');
    expect(stateOf(inDefault)).toBe('mediation.review');
    inDefault.send(type, '2025-06-12', payload);
    expect(stateOf(inDefault)).toBe('mediation.defaulted');
    // Nothing is left of the fifteen days.
    expect(inDefault.open()['review.window']).toBeUndefined();

    const paid = underReview().send('performance.paid', '2025-05-25', { amount: '10000.00' });
    expect(stateOf(paid)).toBe('mediation.review');
    expect(paid.state.tasks.map((task) => task.code)).toEqual(['tellTheBody']);
    expect(paid.open()['confirmation.window']).toBeUndefined();
    paid.send(type, '2025-05-26', payload);
    expect(paid.view()).toMatchObject({ state: 'closed', outcome: 'mediated' });
    for (const play of [back, inDefault, paid]) play.replayEqualsFold();
  });

  it('is still open from default while both are willing and days are left', () => {
    const plan = { total: '10000.00', instalments: [{ due: '2025-05-18', amount: '10000.00' }] };
    const play = mediationAgreed(plan).send('performance.defaulted', '2025-05-20');
    expect(leads(play, 'confirmation.applied', '2025-05-26')).toBe('mediation.confirmation');
    play.send('review.applied', '2025-05-26', JOINT);
    expect(stateOf(play)).toBe('mediation.review');
    play.replayEqualsFold();
  });
});

describe('an enforceable agreement', () => {
  const enforceable = () =>
    underReview().send('review.confirmed', '2025-05-28', { served: SERVED }, '2025-05-29');

  it('goes to enforcement only with something due and unpaid', () => {
    const play = enforceable();
    expect(leads(play, 'enforcement.applied', '2025-06-10')).toBe('somethingDueUnpaid');
    expect(leads(play, 'enforcement.applied', '2025-06-11')).toBe('enforcement.applied');
    play.send('performance.defaulted', '2025-06-11', { accelerated: true });
    expect(stateOf(play)).toBe('mediation.enforceable');
    play.send('performance.paid', '2025-06-12', { amount: '4000.00' });
    // The default made the whole plan due.
    expect(leads(play, 'enforcement.applied', '2025-06-12')).toBe('enforcement.applied');
    play.send('performance.paid', '2025-06-13', { amount: '6000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'mediated' });
    play.replayEqualsFold();
  });

  it('made by a commission knows no objection before the court', () => {
    const play = enforceable();
    expect(play.refuse('confirmation.objected', '2025-06-03', { by: 'employer' })).toMatchObject({
      reason: 'confirmedByCourt',
      basis: ['民诉解释372'],
    });
    expect(leads(play, 'confirmation.revoked', '2025-06-03')).toBe('confirmedByCourt');
    play.replayEqualsFold();
  });
});
