import type { Payload } from '../../src/domain/lifecycle/events.js';
import { startCase, WORKER, type CasePlay } from './case-play.js';

export const WAGE_CLAIM: Payload = {
  id: 'c1',
  head: 'wages',
  amount: '10000.00',
  workerIds: [WORKER],
  relationEndedOn: '2025-03-31',
};

export const PLAN: Payload = {
  total: '10000.00',
  instalments: [
    { due: '2025-06-10', amount: '4000.00' },
    { due: '2025-07-10', amount: '6000.00' },
  ],
};

/** A case in which mediation was asked for on 2025-05-06. */
export function mediationApplied(payload: Payload = {}, claims: readonly Payload[] = [WAGE_CLAIM]): CasePlay {
  return startCase({ on: '2025-05-06', claims }).send('mediation.applied', '2025-05-06', payload);
}

export interface Accepted {
  readonly organisationType?: string;
  readonly commission?: Payload;
  readonly claims?: readonly Payload[];
}

/** … and accepted on 2025-05-08, by a township organisation unless said otherwise. */
export function mediationOngoing(accepted: Accepted = {}): CasePlay {
  const { organisationType = 'township', commission, claims } = accepted;
  return mediationApplied({}, claims).send('mediation.accepted', '2025-05-08', {
    organisationType,
    bothConsent: true,
    ...(commission ? { commission } : {}),
  });
}

/** … and agreed on 2025-05-15: 4,000 due on 10 June, 6,000 on 10 July. */
export function mediationAgreed(agreement: Payload = {}, accepted: Accepted = {}): CasePlay {
  return mediationOngoing(accepted).send('mediation.agreed', '2025-05-15', { ...PLAN, ...agreement });
}

export const stateOf = (play: CasePlay): string => play.view().state;
