import { CLOSING, PAY_ENDS, PAY_STAYS, stays, to, type Transitions } from '../../chart.js';
import type { StageChart } from '../stage-chart.js';
import { fallBack } from './suits.js';

const RULING = ['民诉法171(2)'];
const JUDGED = ['民诉法155'];
const FINAL = ['民诉法177', '民诉法182'];
const MEDIATED = ['民诉法100'];
const OTHER_SUIT: Transitions = { 'litigation.filed': stays(['解释(一)4'], 'suesOverSameAward') };

/** What arrives late from the arbitration while the suit runs is recorded and moves nothing. */
const FROM_ARBITRATION: Transitions = {
  'award.served': stays(['办案规则53']),
  'arbitration.terminated': stays(['办案规则48'], 'cameBy:arbitrationOverdue'),
  'setAside.dismissed': stays(['解释(一)21'], 'cameBy:awardFinalWorker'),
};

const WITHDRAWN: Transitions = Object.fromEntries(
  ['litigation.withdrawn', 'litigation.plaintiffAbsent'].map((type) => [
    type,
    [
      stays(['解释(一)4'], 'otherPlaintiffLeft'),
      to('negotiation.performing', ['民诉法53', '民诉法148'], 'suitSettledUnpaid'),
      ...fallBack('withdrawn'),
    ],
  ]),
);

/** 不予立案 and 驳回起诉: ten days to appeal the ruling, then back to where the door was. */
const RULED_OUT: Transitions = {
  ...PAY_STAYS,
  ...CLOSING,
  'litigation.rulingAppealed': stays(RULING),
  'litigation.appealDocketed': stays(['民诉法183(2)']),
  'litigation.rulingReversed': to('litigation.firstInstance', ['民诉法178']),
  'litigation.rulingUpheld': [...fallBack('dismissed')],
  'deadline.lapsed': [
    ...fallBack('dismissed', 'lapse:ruling.appeal', 'lastRulingWindowLapsed', 'rulingNotAppealed'),
  ],
};

const STEPS: Transitions = {
  'litigation.served': stays(['民诉法128']),
  'litigation.answered': stays(['民诉法128']),
  'litigation.answerForwarded': stays(['民诉法128']),
  'litigation.hearingScheduled': stays(['民诉法139']),
  'litigation.heard': stays(['民诉法137']),
  'litigation.extended': stays(['民诉法152', '民诉法183']),
  'litigation.excluded': stays(['民诉解释243'], 'rangeInOrder'),
  'litigation.suspended': stays(['民诉法153']),
  'litigation.resumed': stays(['民诉法153']),
  'litigation.settled': stays(['民诉法53'], 'planAddsUp', 'representedConsent'),
  'litigation.mediationRepudiated': stays(['民诉法102']),
  'litigation.mediated': [
    to('litigation.effective', MEDIATED, 'representedConsent', 'signedByAll'),
    stays(MEDIATED, 'representedConsent'),
  ],
};

export const LITIGATION_STATES: StageChart = {
  filed: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      ...OTHER_SUIT,
      ...FROM_ARBITRATION,
      ...WITHDRAWN,
      'litigation.docketed': to('litigation.firstInstance', ['民诉法126']),
      'litigation.notDocketed': to('litigation.notDocketed', ['民诉法126']),
      'litigation.mediationDelegated': to('mediation.applied', ['特邀调解规定27']),
      'arbitration.awarded': to(
        'arbitration.awarded',
        ['办案规则48', '调解仲裁法43'],
        'cameBy:arbitrationOverdue',
      ),
    },
  },
  notDocketed: { on: RULED_OUT },
  firstInstance: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      ...OTHER_SUIT,
      ...FROM_ARBITRATION,
      ...WITHDRAWN,
      ...STEPS,
      'litigation.docketed': stays(['民诉法126'], 'awaitsDocket'),
      'litigation.procedureConverted': stays(['民诉法170', '民诉解释258']),
      'litigation.jurisdictionObjected': stays(['民诉法130']),
      'litigation.jurisdictionDecided': stays(['民诉法130']),
      'litigation.transferred': stays(['民诉法37', '解释(一)4']),
      'litigation.counterclaimed': stays(['民诉法143']),
      'litigation.claimSentBack': stays(['解释(一)14']),
      'litigation.mediationEntrusted': stays(['特邀调解规定27']),
      'litigation.mediationReturned': stays(['特邀调解规定27']),
      'litigation.dismissed': to('litigation.dismissed', ['民诉解释208']),
      'litigation.judged': to('litigation.judged', JUDGED),
      'litigation.terminated': to('closed', ['民诉法154']),
    },
  },
  dismissed: { on: RULED_OUT },
  judged: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      'judgment.served': [
        to('litigation.effective', ['民诉法165'], 'noAppealLies', 'everybodyServed'),
        stays(['民诉法151']),
      ],
      'litigation.appealed': to('litigation.secondInstance', ['民诉法171'], 'appealLies'),
      'deadline.lapsed': to(
        'litigation.effective',
        ['民诉法171(1)', '民诉解释244'],
        'lapse:judgment.appeal',
        'lastAppealWindowLapsed',
      ),
    },
  },
  secondInstance: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      ...STEPS,
      ...WITHDRAWN,
      'judgment.served': stays(['民诉法151']),
      'litigation.appealed': stays(['民诉法171']),
      'litigation.appealDocketed': stays(['民诉法183']),
      'litigation.appealWithdrawn': [
        stays(['民诉法180'], 'otherAppellantLeft'),
        to('litigation.effective', ['民诉法180']),
      ],
      'litigation.finallyJudged': to('litigation.effective', FINAL),
      'litigation.finallyDismissed': [...fallBack('dismissed')],
      'litigation.remanded': to('litigation.firstInstance', ['民诉法177']),
    },
  },
  effective: {
    on: {
      ...PAY_ENDS,
      ...CLOSING,
      'performance.defaulted': stays(['民诉法247'], 'somethingDueUnpaid'),
      'enforcement.applied': to('enforcement.applied', ['民诉法247', '民诉法250'], 'somethingDueUnpaid'),
      // A period to appeal that the court gave back is used (民诉法86).
      'litigation.appealed': to(
        'litigation.secondInstance',
        ['民诉法86', '民诉法171'],
        'appealWindowRestored',
      ),
      'retrial.applied': stays(['民诉法210', '民诉法216']),
      'retrial.dismissed': stays(['民诉法215']),
      'retrial.ordered': [
        to('litigation.retrial', ['民诉法217', '民诉法218'], 'enforcementSuspendedByRetrial'),
        stays(['民诉法217']),
      ],
    },
  },
  retrial: {
    on: {
      ...PAY_STAYS,
      ...CLOSING,
      ...STEPS,
      'litigation.judged': to('litigation.judged', JUDGED),
      'litigation.finallyJudged': to('litigation.effective', FINAL),
      'litigation.terminated': to('litigation.effective', ['民诉解释404']),
      'litigation.withdrawn': to('litigation.effective', ['民诉解释404']),
    },
  },
};
