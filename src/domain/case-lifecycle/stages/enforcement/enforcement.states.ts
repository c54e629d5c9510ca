import { CLOSING, PAY_ENDS, stays, to, type Transitions } from '../../chart.js';
import { AWARD_PAPERS } from '../arbitration/award.states.js';
import { SUITS } from '../litigation/suits.js';
import type { StageChart } from '../stage-chart.js';
import { TITLE_STATES } from './enforcement.guards.js';

const BACK = ['民诉解释518'];
const SETTLED = ['民诉法241', '民诉解释464'];
const OBJECTION = ['民诉法236'];
const THIRD_PARTY = ['民诉法238'];

/** Back to where the title stands; a new application needs the two years ([ENF-14]). */
const TO_TITLE = [
  to('arbitration.awarded', BACK, 'awardStillOpen'),
  ...TITLE_STATES.map((state) => to(state, BACK, `titleFrom:${state}`)),
];

/** Papers and windows of the award follow it into enforcement; a retrial application never stops it (民诉法217). */
const ALONGSIDE: Transitions = {
  ...AWARD_PAPERS,
  'retrial.applied': stays(['民诉法210', '民诉法217'], 'titleOfCourt'),
  'retrial.dismissed': stays(['民诉法215'], 'titleOfCourt'),
};

const RETRIAL: Transitions = {
  'retrial.ordered': [
    to('litigation.retrial', ['民诉法217'], 'titleOfCourt', 'enforcementSuspendedByRetrial'),
    stays(['民诉法217'], 'titleOfCourt'),
  ],
};

const RECOVERED: Transitions = {
  'enforcement.recovered': [to('closed', ['民诉法253'], 'paidInFull'), stays(['民诉法253'])],
};

const ENDS: Transitions = { 'enforcement.terminated': to('closed', ['民诉法268']) };

const SET_ASIDE_OVER: Transitions = {
  'setAside.dismissed': to('enforcement.ongoing', ['解释(一)25'], 'setAsidePending'),
  'setAside.withdrawn': to('enforcement.ongoing', ['解释(一)25'], 'setAsidePending'),
  'setAside.granted': to('arbitration.annulled', ['解释(一)25', '调解仲裁法49(3)'], 'setAsidePending'),
};

export const ENFORCEMENT_STATES: StageChart = {
  applied: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      ...ALONGSIDE,
      'enforcement.docketed': [
        to('enforcement.suspended', ['解释(一)25'], 'setAsidePending'),
        to('enforcement.ongoing', ['审限规定6']),
      ],
      'enforcement.notDocketed': TO_TITLE,
      'enforcement.withdrawn': TO_TITLE,
      'setAside.applied': stays(['解释(一)25'], 'finalAward'),
      'setAside.dismissed': stays(['解释(一)25'], 'setAsidePending'),
      'setAside.withdrawn': stays(['解释(一)25'], 'setAsidePending'),
      'setAside.granted': to('arbitration.annulled', ['解释(一)25'], 'setAsidePending'),
    },
  },
  ongoing: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      ...ALONGSIDE,
      ...RETRIAL,
      ...RECOVERED,
      ...ENDS,
      ...SUITS,
      'enforcement.noticeServed': stays(['民诉法251']),
      'enforcement.assetsFound': stays(['民诉法252']),
      'enforcement.excluded': stays(['执行程序解释13'], 'rangeInOrder'),
      'enforcement.jurisdictionObjected': stays(['执行程序解释3']),
      'enforcement.objected': stays(OBJECTION),
      'enforcement.objectionDecided': stays(OBJECTION),
      'enforcement.thirdPartyObjected': stays(THIRD_PARTY),
      'enforcement.thirdPartyDecided': stays(THIRD_PARTY),
      'enforcement.escalated': stays(['民诉法237']),
      'enforcement.settled': to('enforcement.settlement', SETTLED, 'planAddsUp', 'representedConsent'),
      'enforcement.roundTerminated': to('enforcement.dormant', ['民诉解释517']),
      'enforcement.completed': to('closed', ['执行规定64']),
      'enforcement.suspended': to('enforcement.suspended', ['民诉法267']),
      'enforcement.refused': to('enforcement.refused', ['解释(一)24', '民诉解释481']),
      'enforcement.withdrawn': TO_TITLE,
      'setAside.applied': to('enforcement.suspended', ['解释(一)25'], 'finalAward'),
    },
  },
  suspended: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      ...ALONGSIDE,
      ...RECOVERED,
      ...ENDS,
      ...SET_ASIDE_OVER,
      'enforcement.resumed': to('enforcement.ongoing', ['民诉法267']),
      'enforcement.settled': to('enforcement.settlement', SETTLED, 'planAddsUp', 'representedConsent'),
    },
  },
  settlement: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      'performance.defaulted': [
        to('enforcement.ongoing', ['民诉法241'], 'somethingDueUnpaid', 'resumptionApplied'),
        stays(['民诉法241'], 'somethingDueUnpaid'),
      ],
      'enforcement.resumed': to('enforcement.ongoing', ['民诉法241', '民诉解释465']),
    },
  },
  dormant: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      ...RETRIAL,
      'enforcement.resumed': to('enforcement.ongoing', ['民诉解释517']),
      'enforcement.settled': to('enforcement.settlement', SETTLED, 'planAddsUp', 'representedConsent'),
      'enforcement.assetsFound': stays(['民诉解释517']),
    },
  },
  refused: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      ...SUITS,
      'deadline.lapsed': to(
        'closed',
        ['解释(一)24'],
        'lapse:enforcement.refused.sue',
        'lastRefusalWindowLapsed',
      ),
    },
  },
};
