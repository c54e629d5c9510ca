import { CLOSING, DOORS, PAY_ENDS, PAY_STAYS, stays, to, type Transitions } from '../../chart.js';
import { SUITS } from '../litigation/suits.js';
import type { StageChart } from '../stage-chart.js';
import { ANNULLED, AWARDED, EFFECTIVE, SET_ASIDE } from './award.states.js';

const ACCEPT = ['调解仲裁法29', '办案规则30'];
const WITHDRAW = ['调解仲裁法41', '办案规则35'];
const RESTART = ['办案规则46'];

/** While the tribunal has the case: steps that move clocks and facts, not the state. */
const STEPS: Transitions = {
  'arbitration.served': stays(['调解仲裁法30(1)']),
  'arbitration.answered': stays(['调解仲裁法30(2)']),
  'arbitration.answerForwarded': stays(['调解仲裁法30(2)']),
  'arbitration.tribunalFormed': stays(['调解仲裁法32']),
  'arbitration.hearingScheduled': stays(['调解仲裁法35']),
  'arbitration.postponementAsked': stays(['调解仲裁法35']),
  'arbitration.heard': stays(['调解仲裁法38']),
  'arbitration.claimChanged': stays(RESTART),
  'arbitration.partyAdded': stays(RESTART),
  'arbitration.counterclaimFiled': stays(['办案规则36']),
  'arbitration.counterclaimJoined': stays(RESTART),
  'arbitration.transferred': stays(RESTART),
  'arbitration.extended': stays(['调解仲裁法43', '办案规则45']),
  'arbitration.publicNotice': stays(RESTART),
  'arbitration.suspended': stays(['办案规则47']),
  'arbitration.resumed': stays(['办案规则47']),
  'arbitration.jurisdictionObjected': stays(['办案规则10']),
  'arbitration.jurisdictionDecided': stays(['办案规则10']),
  'arbitration.recusalAsked': stays(['办案规则11']),
  'arbitration.recusalDecided': stays(['办案规则11']),
  'arbitration.mediationDelegated': stays(['办案规则70']),
  'arbitration.mediationReturned': stays(['办案规则70']),
  'arbitration.settled': stays(['调解仲裁法41'], 'planAddsUp', 'representedConsent'),
  'arbitration.mediationRepudiated': stays(['调解仲裁法42(4)']),
  'arbitration.partiallyAwarded': stays(['调解仲裁法43(2)']),
  'arbitration.advanceEnforcementOrdered': stays(['调解仲裁法44']),
};

export const ARBITRATION_STATES: StageChart = {
  filed: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      'arbitration.correctionAsked': stays(['办案规则29(4)']),
      'arbitration.corrected': stays(['办案规则46(2)']),
      'arbitration.accepted': to('arbitration.pending', ACCEPT),
      'arbitration.mediationInvited': [
        to('mediation.applied', ['办案规则69'], 'consentsToMediation'),
        stays(['办案规则69']),
      ],
      'arbitration.refused': to('arbitration.notAccepted', ['调解仲裁法29', '办案规则31']),
      'arbitration.withdrawn': [
        to('negotiation.performing', WITHDRAW, 'withdrawnSettledUnpaid'),
        to('closed', WITHDRAW, 'withdrawnPaid'),
        to('intake', WITHDRAW),
      ],
      'deadline.lapsed': to('arbitration.notAccepted', ['调解仲裁法29'], 'lapse:arbitration.acceptance'),
    },
  },
  notAccepted: {
    on: {
      ...DOORS,
      ...SUITS,
      ...PAY_ENDS,
      ...CLOSING,
      'arbitration.accepted': to('arbitration.pending', ACCEPT, 'commissionWasSilent'),
    },
  },
  pending: {
    on: {
      ...STEPS,
      ...SUITS,
      ...PAY_STAYS,
      ...CLOSING,
      'arbitration.awarded': to('arbitration.awarded', ['调解仲裁法43', '调解仲裁法46']),
      'arbitration.mediated': [
        to('arbitration.effective', ['调解仲裁法42(3)'], 'representedConsent', 'signedByAll'),
        stays(['调解仲裁法42'], 'representedConsent'),
      ],
      'arbitration.revoked': to('arbitration.notAccepted', ['办案规则32']),
      'arbitration.terminated': [
        to('closed', ['办案规则48'], 'noSuccessor'),
        to('arbitration.notAccepted', ['办案规则48']),
      ],
      'arbitration.withdrawn': [
        to('negotiation.performing', WITHDRAW, 'withdrawnSettledUnpaid'),
        to('closed', WITHDRAW),
      ],
      'arbitration.applicantAbsent': [
        stays(['调解仲裁法36(1)', '办案规则39'], 'someApplicantsAbsent'),
        to('closed', ['调解仲裁法36(1)', '办案规则39']),
      ],
    },
  },
  awarded: { on: AWARDED },
  setAside: { on: SET_ASIDE },
  annulled: { on: ANNULLED },
  effective: { on: EFFECTIVE },
};
