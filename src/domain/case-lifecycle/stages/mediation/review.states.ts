import { CLOSING, PAY_STAYS, stays, to, type Transitions } from '../../chart.js';

const RULES = '办案规则';

/** The joint application for review: only inside fifteen days, only what a commission may review. */
export const MAY_REVIEW: Transitions = {
  'review.applied': to(
    'mediation.review',
    [`${RULES}74(1)`, '17号令27(2)'],
    'reviewInScope',
    'notConfirmedByCourt',
    'notCourtCommissioned',
    'reviewWindowOpen',
    'jointApplication',
  ),
};

/** A procedure over the agreement that came to nothing leaves the agreement as it stands: paid, in default, or running. */
export function backToAgreement(basis: readonly string[]) {
  return [
    to('closed', basis, 'nothingOutstanding'),
    to('mediation.defaulted', basis, 'instalmentInDefault'),
    to('mediation.agreed', basis),
  ];
}

export const REVIEW_STATE = {
  on: {
    ...PAY_STAYS,
    ...CLOSING,
    'performance.defaulted': stays(['调解仲裁法15'], 'somethingDueUnpaid'),
    'review.accepted': stays([`${RULES}75(1)`]),
    'review.extended': stays([`${RULES}76(1)`], 'reviewNotExtended'),
    'review.confirmed': to('mediation.enforceable', [`${RULES}77`, '调解仲裁法51'], 'everybodySigned'),
    'review.signatureRefused': backToAgreement([`${RULES}77`]),
    'review.declined': backToAgreement([`${RULES}75(2)`]),
    'review.rejected': backToAgreement([`${RULES}78`]),
    'review.withdrawn': backToAgreement([`${RULES}76(2)`, `${RULES}79`]),
  } satisfies Transitions,
};
