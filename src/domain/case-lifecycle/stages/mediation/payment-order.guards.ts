import { liveInstrument } from '../../case-facts.js';
import type { GuardInput } from '../../guards.js';
import {
  agreementOf,
  headsOf,
  madeByArticle10Body,
  MONEY_HEADS,
  PAY_CLAIM_HEADS,
} from './mediation-record.js';
import { PAYMENT_ORDER_BASES, type PaymentOrderBasis } from './mediation.facts.js';

/** Is a payment order open on the basis named, or, before there is a payload, on any? */
export function paymentOrderPossible(g: GuardInput): boolean {
  const named = g.event.payload['basis'];
  return PAYMENT_ORDER_BASES.some((basis) => (g.probe || named === basis) && possibleOn(basis, g));
}

/**
 * 调解仲裁法16: a defaulted mediation agreement of an art-10 body on nothing but the four money heads. 劳动合同法30(2): arrears
 * of pay, no agreement needed; a settlement between the parties alone (和解协议) gives only this one.
 */
function possibleOn(basis: PaymentOrderBasis, g: GuardInput): boolean {
  const named = g.event.payload['claimIds'];
  const heads = headsOf(
    g.before,
    Array.isArray(named) ? named.filter((id): id is string => typeof id === 'string') : undefined,
  );
  if (basis === 'contractLaw30') {
    return Array.isArray(named)
      ? heads.length > 0 && heads.every((head) => PAY_CLAIM_HEADS.includes(head))
      : heads.some((head) => PAY_CLAIM_HEADS.includes(head));
  }
  return (
    g.track.state === 'mediation.defaulted' &&
    liveInstrument(g.before, g.track.id)?.kind === 'mediationAgreement' &&
    madeByArticle10Body(agreementOf(g.before, g.track.id)) &&
    heads.length > 0 &&
    heads.every((head) => MONEY_HEADS.includes(head))
  );
}
