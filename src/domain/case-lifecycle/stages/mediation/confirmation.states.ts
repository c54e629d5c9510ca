import { CLOSING, PAY_STAYS, stays, to, type Transitions } from '../../chart.js';
import { backToAgreement } from './review.states.js';

/** The joint application to the court: only inside thirty days, only for an agreement a lawful organisation made. */
export const MAY_CONFIRM: Transitions = {
  'confirmation.applied': to(
    'mediation.confirmation',
    ['民诉法205', '人民调解法33(1)'],
    'lawfulOrganisation',
    'paymentDutiesOnly',
    'confirmationWindowOpen',
    'jointApplication',
  ),
};

export const CONFIRMATION_STATE = {
  on: {
    ...PAY_STAYS,
    ...CLOSING,
    'performance.defaulted': stays(['调解仲裁法15'], 'somethingDueUnpaid'),
    'confirmation.docketed': stays(['法释〔2011〕5号4']),
    'confirmation.extended': stays(['民诉法187']),
    'confirmation.granted': to('mediation.enforceable', ['民诉法206']),
    'confirmation.notAccepted': backToAgreement(['民诉解释355']),
    'confirmation.withdrawn': backToAgreement(['民诉解释357']),
    'confirmation.rejected': to('mediation.unconfirmed', ['民诉法206', '民诉解释358']),
  } satisfies Transitions,
};

/** Against a confirmation a party or somebody it harms may object; the court can take it back (民诉解释372). */
export const TITLE_OBJECTIONS: Transitions = {
  'confirmation.objected': stays(['民诉解释372'], 'confirmedByCourt'),
  'confirmation.revoked': to('mediation.unconfirmed', ['民诉解释372'], 'confirmedByCourt'),
};
