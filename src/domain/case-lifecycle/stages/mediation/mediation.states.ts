import { CLOSING, DOORS, PAY_ENDS, PAYMENT_ORDER, stays, SUIT, to, type Transitions } from '../../chart.js';
import type { StageChart } from '../stage-chart.js';
import { CONFIRMATION_STATE, MAY_CONFIRM, TITLE_OBJECTIONS } from './confirmation.states.js';
import { ORDER_ENDED_STATE, ORDER_STATE } from './payment-order.states.js';
import { MAY_REVIEW, REVIEW_STATE } from './review.states.js';

const { 'arbitration.filed': arbitrationFiled } = DOORS;
const ARBITRATION: Transitions = arbitrationFiled ? { 'arbitration.filed': arbitrationFiled } : {};

/** Arbitration, a suit and a payment order never wait for a mediation to end. */
const WAYS_OUT: Transitions = { ...ARBITRATION, ...SUIT, ...PAYMENT_ORDER, ...PAY_ENDS, ...CLOSING };

const DEFAULT_BASIS = ['调解仲裁法15', '17号令31(8)'];
const DEFAULTED: Transitions = {
  'performance.defaulted': to('mediation.defaulted', DEFAULT_BASIS, 'somethingDueUnpaid'),
};

/** Where a mediation that comes to nothing goes back to: to the commission that sent the case, else it has failed. */
function fails(basis: readonly string[], ...guards: readonly string[]) {
  return [
    to('arbitration.filed', [...basis, '办案规则69'], ...guards, 'commissionedByArbitration'),
    to('mediation.failed', basis, ...guards),
  ];
}

/** A court goes on with the suit when the party insists; silence insists on nothing. */
function returns(basis: readonly string[]) {
  return [
    to('litigation.filed', [...basis, '特邀调解规定27'], 'commissionedByCourt', 'partyInsists'),
    ...fails(basis),
  ];
}

export const MEDIATION_STATES: StageChart = {
  applied: {
    on: {
      ...WAYS_OUT,
      'mediation.accepted': to('mediation.ongoing', ['17号令22']),
      'mediation.refused': [
        to('arbitration.filed', ['办案规则69'], 'commissionedByArbitration'),
        // A file that nobody mediates goes back at once (在线调解规则15).
        to('litigation.filed', ['在线调解规则15', '特邀调解规定27'], 'commissionedByCourt'),
        to('mediation.failed', ['17号令22', '17号令31(5)']),
      ],
      'mediation.withdrawn': [
        to('arbitration.filed', ['办案规则69'], 'commissionedByArbitration'),
        to('litigation.filed', ['特邀调解规定27'], 'commissionedByCourt', 'partyInsists'),
        to('intake', ['调解仲裁法5']),
      ],
    },
  },
  ongoing: {
    on: {
      ...WAYS_OUT,
      'mediation.sessionHeld': stays(['17号令24', '17号令25']),
      'mediation.extended': stays(['17号令29(1)'], 'bothAgreeToExtend', 'untilNotPast'),
      'mediation.excluded': stays(['在线调解规则26'], 'commissionedByCourt', 'rangeInOrder'),
      'mediation.agreed': to(
        'mediation.agreed',
        ['调解仲裁法14', '17号令26'],
        'planAddsUp',
        'representedConsent',
      ),
      'mediation.failed': returns(['17号令30', '17号令31']),
      'mediation.withdrawn': returns(['17号令30', '17号令31(6)']),
      'deadline.lapsed': [
        ...fails(['17号令29', '17号令31(7)'], 'lapse:mediation.conclude', 'deemedFailedByLapse'),
        to('mediation.failed', ['特邀调解规定27'], 'lapse:mediation.court.delegated'),
      ],
    },
  },
  failed: {
    on: {
      ...DOORS,
      ...SUIT,
      ...PAYMENT_ORDER,
      ...PAY_ENDS,
      ...CLOSING,
      'mediation.failureNoticeServed': stays(['17号令30']),
    },
  },
  agreed: { on: { ...MAY_REVIEW, ...MAY_CONFIRM, ...DEFAULTED, ...ARBITRATION, ...PAY_ENDS, ...CLOSING } },
  review: REVIEW_STATE,
  confirmation: CONFIRMATION_STATE,
  unconfirmed: { on: { ...DOORS, ...SUIT, ...DEFAULTED, ...PAY_ENDS, ...CLOSING } },
  enforceable: {
    on: {
      ...TITLE_OBJECTIONS,
      ...PAY_ENDS,
      ...CLOSING,
      'performance.defaulted': stays(['调解仲裁法51', '民诉法247'], 'somethingDueUnpaid'),
      'enforcement.applied': to('enforcement.applied', ['调解仲裁法51', '民诉法247'], 'somethingDueUnpaid'),
    },
  },
  defaulted: {
    on: {
      ...DOORS,
      ...PAYMENT_ORDER,
      ...SUIT,
      ...MAY_REVIEW,
      ...MAY_CONFIRM,
      ...PAY_ENDS,
      ...CLOSING,
    },
  },
  paymentOrder: ORDER_STATE,
  paymentOrderEnded: ORDER_ENDED_STATE,
};
