import { CLOSING, DOORS, PAY_ENDS, stays, SUIT, to, type Transitions } from '../../chart.js';

/** An order that is never issued leaves everything where it was; it opens no suit (解释(一)13 speaks only of 终结). */
function backToStart(basis: readonly string[]) {
  return [
    to('negotiation.failed', basis, 'orderNotIssued', 'orderFromNegotiation'),
    to('negotiation.defaulted', basis, 'orderNotIssued', 'orderFromDefaultedSettlement'),
    to('mediation.failed', basis, 'orderNotIssued', 'orderFromMediation'),
    to('mediation.defaulted', basis, 'orderNotIssued', 'orderFromDefaultedAgreement'),
    to('intake', basis, 'orderNotIssued'),
  ];
}

/** Paying what the order says ends the procedure. */
const ORDER_PAID: Transitions = {
  ...PAY_ENDS,
  'paymentOrder.paid': [to('closed', ['民诉法227(2)'], 'paidInFull'), stays(['民诉法227(2)'])],
};

export const ORDER_STATE = {
  on: {
    ...ORDER_PAID,
    ...CLOSING,
    'paymentOrder.accepted': stays(['民诉法226']),
    'paymentOrder.issued': stays(['民诉法227(1)']),
    'paymentOrder.served': stays(['民诉法227(2)']),
    'paymentOrder.unserved': stays(['民诉解释430(2)']),
    'paymentOrder.objected': stays(['民诉法227(2)', '民诉解释436']),
    'paymentOrder.objectionDismissed': to('mediation.enforceable', ['民诉法228', '民诉解释436']),
    'paymentOrder.terminated': to('mediation.paymentOrderEnded', ['民诉法228', '民诉解释430', '民诉解释435']),
    'paymentOrder.refused': backToStart(['民诉法227(1)', '民诉解释427']),
    'paymentOrder.withdrawn': backToStart(['民诉解释430']),
    'deadline.lapsed': to('mediation.enforceable', ['民诉法227(3)'], 'lapse:paymentOrder.objection'),
  } satisfies Transitions,
};

export const ORDER_ENDED_STATE = {
  on: {
    ...DOORS,
    ...SUIT,
    ...PAY_ENDS,
    ...CLOSING,
    'paymentOrder.suitDeclined': stays(['民诉解释438']),
    // Silence is a suit, dated to the application for the order (民诉解释439).
    'deadline.lapsed': to(
      'litigation.filed',
      ['民诉法228', '民诉解释438', '民诉解释439'],
      'lapse:paymentOrder.declineSuit',
    ),
  } satisfies Transitions,
};
