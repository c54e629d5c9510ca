/**
 * The terms of every deadline rule, typed a second time from the statutes, so that a number mistyped in one of the two
 * tables is seen. Compared with the product's table both ways by `terms.spec.ts`.
 */

export interface Terms {
  n: number;
  unit: 'calendarDay' | 'workingDay' | 'month' | 'year' | 'date';
  /** Does the last day move off rest days? */
  rolls: boolean;
  /** Counted back from the day. */
  back?: true;
  /** What makes the clock stand still; absent: nothing. */
  stops?: string;
  /** 不变期间: no pause, no restart, no extension. */
  fixed?: true;
  /** Most that a decision may add, in the unit; `open`: the law names no most. Absent: nothing. */
  more?: number | 'open';
  /** Most that may be added at a place. */
  moreAt?: Readonly<Record<string, number>>;
  /** Lengths by kind of case. */
  kinds?: Readonly<Record<string, { n: number; rolls?: boolean; more?: number | 'open' }>>;
  /** Terms of a place (start of its region code; '' is the whole country) for events on the days named. */
  places?: readonly PlaceTerms[];
}

export interface PlaceTerms {
  place: string;
  n: number;
  unit: 'calendarDay' | 'workingDay';
  rolls: boolean;
  since?: string;
  until?: string;
}

type More = Partial<Omit<Terms, 'n' | 'unit' | 'rolls'>>;
const days = (n: number, more: More = {}): Terms => ({ n, unit: 'calendarDay', rolls: true, ...more });
const work = (n: number, more: More = {}): Terms => ({ n, unit: 'workingDay', rolls: false, ...more });
const months = (n: number, more: More = {}): Terms => ({ n, unit: 'month', rolls: true, ...more });
const years = (n: number, more: More = {}): Terms => ({ n, unit: 'year', rolls: true, ...more });
const agreed = (): Terms => ({ n: 0, unit: 'date', rolls: false });

const placeDays = (place: string, n: number, since?: string): PlaceTerms => ({
  place,
  n,
  unit: 'calendarDay',
  rolls: true,
  ...(since === undefined ? {} : { since }),
});
const placeWork = (place: string, n: number, since?: string): PlaceTerms => ({
  ...placeDays(place, n, since),
  unit: 'workingDay',
  rolls: false,
});

const BODY: More = { stops: 'body' };
const OURS: More = { stops: 'custody' };
const APPRAISAL: More = { stops: 'appraisal', more: 'open' };

export const TERMS: Readonly<Record<string, Terms>> = {
  // 时效 · 预警 · 协商
  'limitation.arbitration': years(1, { stops: 'limitation' }),
  'limitation.civil': years(3),
  'warning.assess': work(1, OURS),
  'warning.reminderReply': work(10, {
    places: [
      placeWork('13', 5, '2018-12-01'),
      placeWork('15', 10, '2025-12-01'),
      placeWork('54', 10, '2027-01-01'),
    ],
  }),
  'warning.opinionReply': work(15, {
    places: [
      placeDays('13', 15, '2018-12-01'),
      placeWork('33', 15, '2016-12-01'),
      placeWork('15', 30, '2021-05-01'),
      placeWork('54', 30, '2027-01-01'),
    ],
  }),
  'warning.agencyFiling': work(5),
  'warning.agencyResult': work(60, {
    places: [placeDays('15', 90, '2021-05-01'), placeDays('13', 15, '2018-12-01'), placeWork('11', 15)],
  }),
  'warning.bargainReply': days(15),
  'warning.followUp': work(10, OURS),
  'nextStep.decide': work(5, OURS),
  'negotiation.response': days(5),
  'negotiation.period': agreed(),
  'negotiation.followUp': work(10, OURS),
  // 调解 · 仲裁审查 · 司法确认 · 支付令
  'mediation.acceptance': work(3),
  'mediation.fromReceipt': days(15),
  'mediation.conclude': days(15, {
    more: 'open',
    moreAt: { '2103': 15 },
    kinds: { oneStopNewForms: { n: 15, more: 15 } },
  }),
  'mediation.court.delegated': days(30, APPRAISAL),
  'mediation.court.entrusted.ordinary': days(15, APPRAISAL),
  'mediation.court.entrusted.summary': days(7, APPRAISAL),
  'mediation.failureNotice': work(1),
  'review.window': days(15),
  'review.conclude': work(5, { more: 5 }),
  'review.followUp': work(5, OURS),
  'confirmation.window': days(30),
  'confirmation.docket': days(3),
  'confirmation.conclude': days(30, { more: 'open' }),
  'confirmation.objection': days(15),
  'paymentOrder.acceptance': days(5),
  'paymentOrder.issue': days(15),
  'paymentOrder.objection': days(15),
  'paymentOrder.service': days(30),
  'paymentOrder.declineSuit': days(7),
  // 法律援助 · 监察
  'legalAid.decide': days(7),
  'legalAid.assign': days(3),
  'legalAid.objection': days(5),
  'inspection.acceptance': work(5),
  'inspection.conclude': work(60, { more: 30 }),
  'inspection.lookback': years(2),
  'inspection.payBy': agreed(),
  // 仲裁: 办案规则 80 makes three, five and ten working days
  'arbitration.correctionNotice': work(5, { stops: 'correction' }),
  'arbitration.acceptance': work(5, { stops: 'correction' }),
  'arbitration.refused.sue': days(15),
  'arbitration.serve': work(5, BODY),
  'arbitration.tribunal': work(5, BODY),
  'arbitration.answer': work(10),
  'arbitration.jurisdictionObjection': work(10),
  'arbitration.forwardAnswer': work(5),
  'arbitration.counterclaim.decide': work(5),
  'arbitration.recusal.decide': work(3),
  'arbitration.hearingNotice': work(5, { back: true }),
  'arbitration.postpone': work(3, { back: true }),
  'arbitration.mediation.delegated': work(10),
  'arbitration.conclude': days(45, { ...BODY, more: 15 }),
  'award.serve': work(5),
  'award.sue': days(15),
  'award.setAside': days(30),
  'setAside.sue': days(15),
  'setAside.followUp': days(60, OURS),
  'service.posted': work(3),
  'service.publicNotice': {
    ...days(30),
    rolls: false,
    places: [{ place: '', n: 60, unit: 'calendarDay', rolls: false, until: '2021-12-31' }],
  },
  // 诉讼: every day is a calendar day
  'litigation.docket': days(7, { stops: 'preDocketMediation' }),
  'litigation.serve': days(5, BODY),
  'litigation.answer': days(15, BODY),
  'litigation.jurisdictionObjection': days(15),
  'litigation.forwardAnswer': days(5, BODY),
  'litigation.hearingNotice': days(3, { back: true }),
  'litigation.conclude.ordinary': months(6, { ...BODY, more: 'open' }),
  'litigation.conclude.summary': months(3, { ...BODY, more: 1 }),
  'litigation.conclude.smallClaims': months(2, { ...BODY, more: 1 }),
  'litigation.conclude.second': months(3, { ...BODY, more: 'open' }),
  'litigation.conclude.secondRuling': days(30, BODY),
  'litigation.deliver': days(10),
  'litigation.appealFile': days(5, {
    kinds: { serveAppeal: { n: 5 }, answerAppeal: { n: 15 }, forwardAnswer: { n: 5 }, sendFile: { n: 5 } },
  }),
  'judgment.appeal': days(15),
  'ruling.appeal': days(10),
  'retrial.window': months(6, { fixed: true }),
  'retrial.conclude': months(3),
  'relief.restore': days(10),
  // 保全
  'preservation.file': days(30),
  'preservation.decide': days(5, {
    kinds: { ordinary: { n: 5, rolls: true }, urgent: { n: 2, rolls: false } },
  }),
  'preservation.expiry': {
    ...years(1),
    rolls: false,
    kinds: { bankAccount: { n: 1 }, movable: { n: 2 }, immovable: { n: 3 } },
  },
  'preservation.renew': days(7, { back: true }),
  'preservation.enforceAfterTitle': months(3),
  'preservation.enforceAfterPerformance': days(5),
  // 执行
  'enforcement.window': years(2, { stops: 'lastSixMonths' }),
  'enforcement.docket': days(7),
  'enforcement.notice': days(10),
  'enforcement.conclude': months(6, { ...BODY, more: 3 }),
  'enforcement.upgrade': months(6, BODY),
  'enforcement.refused.sue': days(30),
  'enforcement.jurisdictionObjection': days(10),
  'enforcement.objection.decide': days(15),
  'enforcement.objection.reconsider': days(10),
  'enforcement.thirdParty.decide': days(15),
  'enforcement.thirdParty.sue': days(15),
  'enforcement.suspensionReview': months(3, OURS),
  'enforcement.recheck': months(6, OURS),
  'performance.instalment': agreed(),
};
