import { addDays, type CivilDate } from '../../../civil-date.js';
import { fromCents, lessOf, sumOf, toCents, ZERO } from '../../../money.js';
import { liveInstrument, type CaseFacts, type Instalment, type InstrumentKind } from '../../case-facts.js';
import type { FactContext } from '../../event-definition.js';
import { planOf, withInstrument, type AgreementInput } from '../../instruments.js';
import { changeMediation, headsOf, mediationOf, paymentOrderOf, RELATION_HEAD } from './mediation-record.js';
import type { OrganisationType } from './mediation.facts.js';

export interface AgreementMade extends AgreementInput {
  readonly organisationType?: OrganisationType | undefined;
  readonly statusClaims?: boolean | undefined;
  readonly paymentOnly?: boolean | undefined;
  readonly claimIds?: readonly string[] | undefined;
}

/**
 * A mediation agreement becomes what the track relies on, and the days for review and confirmation are counted from
 * its effect. Also used for a case that begins with such an agreement.
 */
export function withAgreement(facts: CaseFacts, made: AgreementMade, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const effectiveOn = made.effectiveOn ?? c.event.occurredOn;
  const { organisationType, commissionedBy } = mediationOf(facts, track);
  const type = made.organisationType ?? organisationType;
  const statusClaims = made.statusClaims ?? headsOf(facts, made.claimIds).includes(RELATION_HEAD);
  const next = changeMediation(facts, track, {
    ...(type ? { organisationType: type } : {}),
    agreement: {
      seq: c.event.seq,
      effectiveOn,
      ...(type ? { organisationType: type } : {}),
      ...(commissionedBy ? { commissionedBy } : {}),
      statusClaims,
      paymentOnly: made.paymentOnly ?? !statusClaims,
    },
  });
  return withInstrument(next, {
    id: `mediationAgreement-${c.event.seq}`,
    kind: 'mediationAgreement',
    track,
    madeOn: c.event.occurredOn,
    effectiveOn,
    total: made.total,
    served: {},
    plan: planOf(made),
    status: 'inForce',
  });
}

export interface Title {
  readonly kind: InstrumentKind;
  readonly effectiveOn: CivilDate;
  readonly served: Readonly<Record<string, CivilDate | null>>;
}

/** The paper that takes the place of the agreement: same sums and days, with what was already paid on them. */
export function replaceAgreement(facts: CaseFacts, title: Title, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const old = liveInstrument(facts, track);
  return withInstrument(facts, {
    total: old?.total ?? ZERO,
    plan: old?.plan ?? [],
    status: old?.status ?? 'inForce',
    ...title,
    id: `${title.kind}-${c.event.seq}`,
    track,
    madeOn: c.event.occurredOn,
  });
}

/** The days a debtor has after receipt of the order: its performance day (民诉法227(2)). */
const ORDER_DAYS = 15;

/**
 * An order nobody opposed in writing takes the place of the agreement. Instalments of the agreement that the order does
 * not cover stay in the plan; payments made since the amount was fixed count on the order.
 */
export function withPaymentOrder(facts: CaseFacts, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const order = paymentOrderOf(facts, track);
  if (!order || order.amount === null) return facts;
  const old = liveInstrument(facts, track);
  const paidSince = sumOf(
    facts.payments.filter((p) => p.track === track && p.seq > order.seq).map((p) => p.amount),
  );
  const ordered: Instalment = {
    id: `order-${c.event.seq}`,
    due: order.servedOn ? addDays(order.servedOn, ORDER_DAYS) : null,
    amount: order.amount,
    paid: fromCents(Math.min(toCents(order.amount), toCents(paidSince))),
  };
  const plan = [ordered, ...notCovered(old?.plan ?? [], lessOf(ordered.amount, ordered.paid))];
  return withInstrument(facts, {
    id: `paymentOrder-${c.event.seq}`,
    kind: 'paymentOrder',
    track,
    madeOn: order.issuedOn ?? c.event.occurredOn,
    effectiveOn: c.event.occurredOn,
    total: sumOf(plan.map((part) => part.amount)),
    served: {},
    plan,
    status: 'inForce',
  });
}

/** What of a plan an order over `amount` leaves: it takes the earliest unpaid parts first. */
function notCovered(plan: readonly Instalment[], amount: string): readonly Instalment[] {
  let left = toCents(amount);
  const order = [...plan].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  return order.flatMap((part) => {
    const owed = toCents(lessOf(part.amount, part.paid));
    const taken = Math.min(left, owed);
    left -= taken;
    return owed === taken ? [] : [{ ...part, amount: fromCents(owed - taken), paid: ZERO }];
  });
}
