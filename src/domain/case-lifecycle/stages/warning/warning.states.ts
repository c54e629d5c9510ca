import type { StageChart } from '../stage-chart.js';
import { CLOSING, DOORS, PAY_ENDS, PAYMENT_ORDER, stays, SUIT, to, type Transitions } from '../../chart.js';

const SUPERVISION = ['工会法23', '总工办发〔2021〕9号'];
const SUGGESTION = [
  '河北省工会劳动法律监督条例21',
  '浙江省工会劳动法律监督条例23',
  '内蒙古自治区工会劳动法律监督条例23',
];
const AGENCY = ['内蒙古自治区工会劳动法律监督条例24'];

/** A warning never keeps a worker from negotiating, mediating, arbitrating or suing. */
const WAYS_ON: Transitions = { ...DOORS, ...SUIT, ...PAYMENT_ORDER, ...PAY_ENDS, ...CLOSING };

const SOLVED: Transitions = {
  'warning.corrected': to('closed', SUPERVISION),
  'warning.resolved': to('closed', SUPERVISION),
};

const SHARING: Transitions = {
  'warning.shared': stays(['总工发〔2023〕23号']),
  'warning.shareAcknowledged': stays(['总工发〔2023〕23号']),
};

const REPLY: Transitions = {
  'warning.employerReplied': [to('warning.assessed', SUPERVISION, 'replySatisfactory'), stays(SUPERVISION)],
};

export const WARNING_STATES: StageChart = {
  reported: {
    on: {
      ...WAYS_ON,
      ...SHARING,
      'warning.assessed': to('warning.assessed', SUPERVISION),
      'warning.dismissed': to('closed', SUPERVISION),
    },
  },
  assessed: {
    on: {
      ...WAYS_ON,
      ...SHARING,
      'warning.reminderIssued': to('warning.reminderSent', SUPERVISION),
      'warning.opinionIssued': to('warning.opinionSent', SUPERVISION),
      'warning.resolved': to('closed', SUPERVISION),
    },
  },
  reminderSent: {
    on: {
      ...WAYS_ON,
      ...SHARING,
      ...SOLVED,
      ...REPLY,
      'warning.opinionIssued': to('warning.opinionSent', SUPERVISION),
    },
  },
  opinionSent: {
    on: {
      ...WAYS_ON,
      ...SHARING,
      ...SOLVED,
      ...REPLY,
      'warning.receiptRefused': stays(SUPERVISION),
      'warning.suggestionRequested': stays(SUGGESTION),
      'warning.suggestionIssued': to(
        'warning.suggestionSent',
        SUGGESTION,
        'opinionUnheeded',
        'suggestionIssuerAtCounty',
      ),
    },
  },
  suggestionSent: {
    on: {
      ...WAYS_ON,
      ...SHARING,
      ...SOLVED,
      'warning.agencyFiled': stays(AGENCY),
      'warning.agencyDeclined': to('warning.assessed', AGENCY),
      'warning.agencyReported': [to('closed', AGENCY, 'agencyCorrected'), to('warning.assessed', AGENCY)],
      'warning.procuratorateNotified': stays(['一函两书通知']),
    },
  },
};
