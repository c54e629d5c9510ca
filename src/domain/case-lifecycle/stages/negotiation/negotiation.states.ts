import { CLOSING, DOORS, PAY_ENDS, PAYMENT_ORDER, stays, SUIT, to, type Transitions } from '../../chart.js';
import type { StageChart } from '../stage-chart.js';

const ANSWER = ['17号令10(1)'];
const PERIOD = ['17号令10(2)'];
const SETTLEMENT = ['17号令11(1)'];
const { 'negotiation.demanded': _, ...NEXT_BODY } = DOORS;

/** While the two sides talk, mediation, arbitration, a suit and a payment order stay open; none waits for the talks. */
const WAYS_ON: Transitions = { ...NEXT_BODY, ...SUIT, ...PAYMENT_ORDER, ...PAY_ENDS, ...CLOSING };

const SETTLED: Transitions = {
  'negotiation.settled': to('negotiation.performing', SETTLEMENT, 'planAddsUp', 'representedConsent'),
};

export const NEGOTIATION_STATES: StageChart = {
  demanded: {
    on: {
      ...WAYS_ON,
      ...SETTLED,
      'negotiation.responded': [
        to('negotiation.ongoing', ANSWER, 'willingToNegotiate'),
        to('negotiation.failed', ['17号令10(1)', '17号令31(1)']),
      ],
      'negotiation.withdrawn': to('intake', ['17号令8']),
      'deadline.lapsed': to(
        'negotiation.failed',
        ['17号令10(1)', '17号令31(1)'],
        'lapse:negotiation.response',
      ),
    },
  },
  ongoing: {
    on: {
      ...WAYS_ON,
      ...SETTLED,
      'negotiation.periodAgreed': stays(PERIOD, 'untilNotPast'),
      'negotiation.periodExtended': stays(PERIOD, 'agreedPeriodRuns', 'untilNotPast'),
      'negotiation.brokenOff': to('negotiation.failed', ['17号令12', '17号令31(2)']),
      'deadline.lapsed': to('negotiation.failed', ['17号令10(2)', '17号令31(3)'], 'lapse:negotiation.period'),
    },
  },
  performing: {
    on: {
      ...NEXT_BODY,
      ...PAY_ENDS,
      ...CLOSING,
      'performance.defaulted': to('negotiation.defaulted', ['17号令12', '17号令31(4)'], 'somethingDueUnpaid'),
    },
  },
  failed: { on: { ...DOORS, ...SUIT, ...PAYMENT_ORDER, ...PAY_ENDS, ...CLOSING } },
  defaulted: { on: { ...DOORS, ...SUIT, ...PAYMENT_ORDER, ...PAY_ENDS, ...CLOSING, ...SETTLED } },
};
