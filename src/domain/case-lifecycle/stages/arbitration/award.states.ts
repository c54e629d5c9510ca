import { CLOSING, PAY_ENDS, PAY_STAYS, stays, to, type Transitions } from '../../chart.js';
import { SUITS } from '../litigation/suits.js';

const SERVED = ['办案规则53', '办案规则20'];
const EFFECT = ['调解仲裁法50', '解释(一)16', '解释(一)17'];
const SET_ASIDE_LAW = ['调解仲裁法49'];
const ENFORCE = ['调解仲裁法51'];

/** Service may be learnt at any time, and a slip may be corrected; a correction moves no clock (办案规则54). */
export const AWARD_PAPERS: Transitions = {
  'award.served': stays(SERVED, 'documentOfTrack'),
  'award.corrected': stays(['办案规则54']),
};

export const AWARDED: Transitions = {
  ...AWARD_PAPERS,
  ...SUITS,
  ...PAY_STAYS,
  ...CLOSING,
  'setAside.applied': to('arbitration.setAside', SET_ASIDE_LAW, 'finalAward'),
  'enforcement.applied': to(
    'enforcement.applied',
    ['调解仲裁法47', ...ENFORCE],
    'finalAward',
    'somethingDueUnpaid',
  ),
  'deadline.lapsed': to('arbitration.effective', EFFECT, 'lapse:award', 'lastWindowLapsed'),
};

export const SET_ASIDE: Transitions = {
  ...AWARD_PAPERS,
  ...SUITS,
  ...PAY_STAYS,
  ...CLOSING,
  'setAside.dismissed': [
    to('arbitration.awarded', ['解释(一)22'], 'workerMaySue'),
    to('arbitration.effective', ['解释(一)22']),
  ],
  'setAside.withdrawn': [
    to('arbitration.awarded', ['解释(一)25'], 'workerMaySue'),
    to('arbitration.effective', ['解释(一)25']),
  ],
  'setAside.granted': to('arbitration.annulled', SET_ASIDE_LAW),
  'setAside.mediated': [
    to('litigation.effective', ['解释(一)22'], 'representedConsent', 'signedByAll'),
    stays(['解释(一)22'], 'representedConsent'),
  ],
  'enforcement.applied': to(
    'enforcement.applied',
    ['解释(一)25', ...ENFORCE],
    'finalAward',
    'somethingDueUnpaid',
  ),
};

export const ANNULLED: Transitions = {
  ...SUITS,
  ...PAY_ENDS,
  ...CLOSING,
  'negotiation.demanded': to('negotiation.demanded', ['调解仲裁法4']),
  'deadline.lapsed': to('closed', ['调解仲裁法49(3)'], 'lapse:setAside.sue', 'lastSetAsideSuitLapsed'),
};

export const EFFECTIVE: Transitions = {
  ...AWARD_PAPERS,
  ...SUITS,
  ...PAY_ENDS,
  ...CLOSING,
  'performance.defaulted': stays(['调解仲裁法51'], 'somethingDueUnpaid'),
  'enforcement.applied': to('enforcement.applied', ENFORCE, 'somethingDueUnpaid'),
  'setAside.applied': to(
    'arbitration.setAside',
    [...SET_ASIDE_LAW, '解释(一)18', '解释(一)21'],
    'finalAward',
    'setAsideWindowRuns',
  ),
};
