import { z } from 'zod';
import { code, date, localId, money, text } from '../../../payload-schema.js';
import { claimsOn, outstanding, type CaseFacts } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';
import { withPayment } from '../../instruments.js';
import { bodySchema } from '../every-stage/every-stage.payloads.js';
import { withPaymentOrder } from './agreement.facts.js';
import { changeMediation, paymentOrderOf } from './mediation-record.js';
import { PAYMENT_ORDER_BASES, type PaymentOrderFacts } from './mediation.facts.js';

function changeOrder(facts: CaseFacts, c: FactContext, change: Partial<PaymentOrderFacts>): CaseFacts {
  const track = c.track?.id ?? 't1';
  const order = paymentOrderOf(facts, track);
  return order ? changeMediation(facts, track, { paymentOrder: { ...order, ...change } }) : facts;
}

/** Ways a procedure ends after the order was issued (民诉解释430, 435). */
const TERMINATION_GROUNDS = ['objectionUpheld', 'unserved', 'suitFiled', 'withdrawnAfterIssue'] as const;

/** 督促程序 (民诉法225–228): a court orders payment without a hearing. */
export const PAYMENT_ORDER_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('paymentOrder.applied', {
    scope: 'track',
    payload: z.strictObject({
      basis: z.enum(PAYMENT_ORDER_BASES),
      claimIds: z.array(localId()).optional(),
      amount: money().optional(),
      court: bodySchema().optional(),
      receivedOn: date().optional(),
    }),
    pastDates: ['receivedOn'],
    basis: ['调解仲裁法16', '劳动合同法30(2)', '民诉法225'],
    facts: (facts, p, c) => {
      const track = c.track?.id ?? 't1';
      const claimIds = p.claimIds ?? (c.track ? claimsOn(facts, c.track).map((k) => k.id) : []);
      return changeMediation(facts, track, {
        paymentOrder: {
          basis: p.basis,
          seq: c.event.seq,
          appliedOn: c.event.occurredOn,
          claimIds,
          amount: p.amount ?? outstanding(facts, c.track ?? { id: track, pairs: [] }),
        },
      });
    },
  }),
  defineEvent('paymentOrder.accepted', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['民诉法226'],
  }),
  defineEvent('paymentOrder.refused', {
    scope: 'track',
    payload: z.strictObject({
      stage: z.enum(['acceptance', 'examination']),
      ground: code().optional(),
    }),
    basis: ['民诉法227(1)', '民诉解释427'],
  }),
  defineEvent('paymentOrder.issued', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional(), amount: money().optional() }),
    pastDates: ['on'],
    basis: ['民诉法227(1)'],
    facts: (facts, p, c) =>
      changeOrder(facts, c, {
        issuedOn: p.on ?? c.event.occurredOn,
        ...(p.amount === undefined ? {} : { amount: p.amount, seq: c.event.seq }),
      }),
    tasks: (facts, p, c) =>
      p.amount === undefined && paymentOrderOf(facts, c.track?.id)?.amount === null
        ? [{ code: 'askOrderAmount', subject: '', since: c.event.occurredOn }]
        : [],
  }),
  defineEvent('paymentOrder.served', {
    scope: 'track',
    payload: z.strictObject({ on: date().nullable() }),
    pastDates: ['on'],
    basis: ['民诉法227(2)'],
    facts: (facts, p, c) => (p.on === null ? facts : changeOrder(facts, c, { servedOn: p.on })),
    tasks: (_, p, c) =>
      p.on === null ? [{ code: 'askServiceDate', subject: 'debtor', since: c.event.occurredOn }] : [],
  }),
  defineEvent('paymentOrder.unserved', {
    scope: 'track',
    payload: z.strictObject({ reason: text().optional() }),
    basis: ['民诉解释430(2)'],
    tasks: (_, __, c) => [{ code: 'chaseTerminationRuling', subject: '', since: c.event.occurredOn }],
  }),
  defineEvent('paymentOrder.paid', {
    scope: 'track',
    payload: z.strictObject({ amount: money() }),
    basis: ['民诉法227(2)'],
    anyOrder: true,
    facts: (facts, p, c) => withPayment(facts, { amount: p.amount }, c),
  }),
  defineEvent('paymentOrder.objected', {
    scope: 'track',
    payload: z.strictObject({ written: z.boolean(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉法227(2)', '民诉解释436'],
  }),
  defineEvent('paymentOrder.objectionDismissed', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['民诉法228', '民诉解释436'],
    facts: withOrderInForce,
  }),
  defineEvent('paymentOrder.terminated', {
    scope: 'track',
    payload: z.strictObject({ ground: z.enum(TERMINATION_GROUNDS), servedOn: date().nullable() }),
    pastDates: ['servedOn'],
    basis: ['民诉法228', '民诉解释430', '民诉解释435'],
    facts: (facts, p, c) =>
      changeOrder(facts, c, { terminated: { on: c.event.occurredOn, ground: p.ground } }),
    tasks: (_, p, c) =>
      p.servedOn === null
        ? [{ code: 'askServiceDate', subject: 'applicant', since: c.event.occurredOn }]
        : [],
  }),
  defineEvent('paymentOrder.suitDeclined', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉解释438'],
  }),
  defineEvent('paymentOrder.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉解释430'],
  }),
];

function withOrderInForce(facts: CaseFacts, _: unknown, c: FactContext): CaseFacts {
  return withPaymentOrder(facts, c);
}
