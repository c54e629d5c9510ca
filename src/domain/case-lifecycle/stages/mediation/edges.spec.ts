import { describe, expect, it } from 'vitest';
import { startCase, USER, type CasePlay } from '../../../../../test/support/case-play.js';
import { leads } from '../../../../../test/support/leads.js';
import {
  mediationAgreed,
  mediationApplied,
  mediationOngoing,
  stateOf,
  WAGE_CLAIM,
} from '../../../../../test/support/mediation-play.js';

const JOINT = { joint: true };
const SERVED = { served: { worker: '2025-05-28', employer: '2025-05-29' } };
const REASON = { textId: USER, digest: 'a'.repeat(64) };
const ORDER = { basis: 'contractLaw30', claimIds: ['c1'] };
const ONE_SUM = { total: '10000.00', instalments: [{ due: '2025-06-10', amount: '10000.00' }] };

const opened = () => startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] });
const demanded = () => opened().send('negotiation.demanded', '2025-05-06');
const talking = () => demanded().send('negotiation.responded', '2025-05-07', { willing: true });
const performing = () => talking().send('negotiation.settled', '2025-05-12', ONE_SUM);
const ordered = () => opened().send('paymentOrder.applied', '2025-05-12', ORDER);

/** A way into every state of the two stages. */
const WAYS: Readonly<Record<string, () => CasePlay>> = {
  'negotiation.demanded': demanded,
  'negotiation.ongoing': talking,
  'negotiation.performing': performing,
  'negotiation.failed': () => talking().send('negotiation.brokenOff', '2025-05-12'),
  'negotiation.defaulted': () => performing().send('performance.defaulted', '2025-06-11'),
  'mediation.applied': () => mediationApplied(),
  'mediation.ongoing': () => mediationOngoing(),
  'mediation.failed': () => mediationOngoing().send('mediation.failed', '2025-05-20', { ground: 'other' }),
  'mediation.agreed': () => mediationAgreed(),
  'mediation.review': () => mediationAgreed().send('review.applied', '2025-05-20', JOINT),
  'mediation.confirmation': () => mediationAgreed().send('confirmation.applied', '2025-05-20', JOINT),
  'mediation.unconfirmed': () =>
    mediationAgreed()
      .send('confirmation.applied', '2025-05-20', JOINT)
      .send('confirmation.rejected', '2025-05-29', { ground: 'unclear' }),
  'mediation.enforceable': () =>
    mediationAgreed()
      .send('review.applied', '2025-05-20', JOINT)
      .send('review.confirmed', '2025-05-28', SERVED, '2025-05-29'),
  'mediation.defaulted': () => mediationAgreed().send('performance.defaulted', '2025-06-11'),
  'mediation.paymentOrder': ordered,
  'mediation.paymentOrderEnded': () =>
    ordered().send('paymentOrder.terminated', '2025-06-20', { ground: 'unserved', servedOn: '2025-06-20' }),
};

const BEFORE_A_BODY = ['mediation.review', 'mediation.confirmation'];
const DAY = '2025-07-01';

describe.each(Object.entries(WAYS))('in %s', (id, way) => {
  it('the union may close by decision, the worker withdraw, two cases become one', () => {
    const endings = [
      ['case.closed', { outcome: 'notPursued', reason: REASON }, 'notPursued'],
      ['case.withdrawn', {}, 'withdrawn'],
      ['case.merged', { into: USER }, 'merged'],
    ] as const;
    for (const [type, payload, outcome] of endings) {
      const play = way();
      expect(stateOf(play)).toBe(id);
      play.send(type, DAY, payload);
      expect(play.view()).toMatchObject({ state: 'closed', outcome });
      expect(play.open()).toEqual({});
      expect(play.send('case.reopened', DAY, { reason: REASON, into: 'history' }).view().state).toBe(id);
      play.replayEqualsFold();
    }
  });

  it('is not closed as solved while money is owed', () => {
    const play = way();
    expect(play.refuse('case.closed', DAY, { outcome: 'mediated', reason: REASON })).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'closingExplained',
    });
    play.replayEqualsFold();
  });

  it('part of the money leaves the state, all of it ends it unless a body has the case', () => {
    const play = way().send('performance.paid', DAY, { amount: '1.00' });
    expect(stateOf(play)).toBe(id);
    play.send('performance.paid', DAY, { amount: '9999.00' });
    expect(stateOf(play)).toBe(BEFORE_A_BODY.includes(id) ? id : 'closed');
    expect(play.view().recovered).toBe('10000.00');
    play.replayEqualsFold();
  });

  it('never waits without a date or a task', () => {
    const play = way();
    expect(Object.keys(play.open()).filter((rule) => rule !== 'limitation.arbitration')).not.toEqual([]);
    play.replayEqualsFold();
  });
});

describe('the doors of every state', () => {
  const { 'negotiation.performing': _, 'negotiation.defaulted': defaulted, ...others } = WAYS;
  it.each([
    ['negotiation.failed', others['negotiation.failed']],
    ['negotiation.defaulted', defaulted],
  ])('from %s the three doors and the order for pay are open', (_id, way) => {
    const play = way?.();
    if (!play) throw new Error('no way');
    for (const door of ['negotiation.demanded', 'mediation.applied', 'arbitration.filed'])
      expect(leads(play, door, DAY)).toBe(door);
    expect(leads(play, 'paymentOrder.applied', DAY)).toBe('mediation.paymentOrder');
    play.replayEqualsFold();
  });

  it.each([
    ['intake', opened, 'intake'],
    ['negotiation.ongoing', talking, 'negotiation.failed'],
    ['negotiation.failed', others['negotiation.failed'], 'negotiation.failed'],
    ['negotiation.defaulted', defaulted, 'negotiation.defaulted'],
    ['mediation.failed', others['mediation.failed'], 'mediation.failed'],
  ])('an application for an order from %s can be withdrawn', (_id, way, back) => {
    const play = way?.();
    if (!play) throw new Error('no way');
    play.send('paymentOrder.applied', DAY, ORDER).send('paymentOrder.withdrawn', DAY);
    expect(stateOf(play)).toBe(back);
    play.replayEqualsFold();
  });
});
