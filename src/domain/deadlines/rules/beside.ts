/** What runs beside the stages: legal aid, labour inspection, preservation, service, instalments. */
import { civilDate } from '../../civil-date.js';
import type { DeadlineRule } from '../rule.js';
import {
  agreedDate,
  calendarDays,
  calendarDaysBefore,
  CHASE,
  fixedCalendarDays,
  fixedYears,
  lapse,
  months,
  words,
  workingDays,
  years,
} from './terms.js';

const MEASURE_ENDS = lapse('measureEnds', '保全措施解除', 'the measure is lifted');
const DEEMED_SERVED = lapse('deemedServed', '视为送达', 'deemed served on that day');
const AID_LAW_FROM = civilDate('2022-01-01');

export const LEGAL_AID_RULES: readonly DeadlineRule[] = [
  {
    id: 'legalAid.decide',
    ...calendarDays(7),
    basis: ['法律援助法43(1)'],
    verification: 'verified',
    startsOn: words('收到（齐全的）申请', 'the (complete) application is received'),
    onLapse: CHASE,
    actor: 'legalAidBody',
    label: words('法律援助审查决定', 'decision on legal aid'),
    inForceFrom: AID_LAW_FROM,
  },
  {
    id: 'legalAid.assign',
    ...calendarDays(3),
    basis: ['法律援助法43(1)'],
    verification: 'verified',
    startsOn: words('作出援助决定', 'aid is granted'),
    onLapse: CHASE,
    actor: 'legalAidBody',
    label: words('指派法律援助人员', 'assign the legal-aid person'),
    inForceFrom: AID_LAW_FROM,
  },
  {
    id: 'legalAid.objection',
    ...calendarDays(5),
    basis: ['法律援助法49'],
    verification: 'verified',
    startsOn: words('司法行政部门收到异议', 'receipt of the objection by the justice department'),
    onLapse: CHASE,
    actor: 'agency',
    label: words('司法行政部门审查异议', 'the justice department reviews the objection'),
    inForceFrom: AID_LAW_FROM,
  },
];

export const INSPECTION_RULES: readonly DeadlineRule[] = [
  {
    id: 'inspection.acceptance',
    ...workingDays(5),
    basis: ['监察若干规定18'],
    verification: 'secondary',
    startsOn: words('收到投诉', 'the complaint is received'),
    onLapse: CHASE,
    actor: 'agency',
    label: words('劳动监察受理', 'acceptance by labour inspection'),
  },
  {
    id: 'inspection.conclude',
    ...workingDays(60),
    basis: ['监察条例17'],
    verification: 'verified',
    startsOn: words('立案', 'filing'),
    extension: { cap: 30 },
    onLapse: CHASE,
    actor: 'agency',
    label: words('劳动监察办结', 'conclude the inspection'),
  },
  {
    id: 'inspection.lookback',
    ...years(2),
    basis: ['监察条例20'],
    verification: 'verified',
    startsOn: words('违法行为发生或者终了', 'the violation or the end of a continuing one'),
    onLapse: lapse('inspectionLost', '劳动监察不再查处', 'labour inspection no longer acts'),
    actor: 'worker',
    label: words('劳动监察追溯期', 'look-back of labour inspection'),
    note: words('只作为条件，不单独立期限', 'a guard; opens no deadline of its own'),
  },
  {
    id: 'inspection.payBy',
    ...agreedDate(),
    basis: ['监察条例26', '劳动合同法85'],
    verification: 'verified',
    startsOn: words('责令支付决定', 'the order to pay'),
    onLapse: lapse('additionalCompensation', '可以主张加付赔偿金', 'additional compensation may be claimed'),
    actor: 'employer',
    label: words('责令支付的期限', 'date set by the order to pay'),
  },
];

export const PRESERVATION_RULES: readonly DeadlineRule[] = [
  {
    id: 'preservation.file',
    ...calendarDays(30),
    basis: ['民诉法104'],
    verification: 'verified',
    startsOn: words('采取保全措施', 'the measure is taken'),
    onLapse: MEASURE_ENDS,
    actor: 'applicant',
    label: words('保全后申请仲裁或者起诉', 'file after preservation'),
    pausable: 'never',
  },
  {
    id: 'preservation.decide',
    ...calendarDays(5),
    basis: ['民诉法103–104', '财产保全规定4'],
    verification: 'verified',
    startsOn: words('收到申请或者担保', 'the application or security is received'),
    variants: [
      { id: 'ordinary', length: 5, roll: true, label: words('一般情况五日', 'ordinary: 5 days') },
      // 48 hours are two days of the calendar and wait for no office: they do not move.
      { id: 'urgent', length: 2, roll: false, label: words('情况紧急四十八小时', 'urgent: 48 hours') },
    ],
    onLapse: CHASE,
    actor: 'court',
    label: words('保全裁定', 'ruling on preservation'),
  },
  {
    id: 'preservation.expiry',
    ...fixedYears(1),
    basis: ['民诉解释485'],
    verification: 'verified',
    startsOn: words('采取保全措施', 'the measure is taken'),
    variants: [
      { id: 'bankAccount', length: 1, label: words('银行存款', 'bank deposits') },
      { id: 'movable', length: 2, label: words('动产', 'movables') },
      { id: 'immovable', length: 3, label: words('不动产及其他财产权', 'real estate and other rights') },
    ],
    onLapse: lapse('measureEnds', '保全措施自动失效', 'the measure lapses by itself'),
    actor: 'applicant',
    label: words('保全期限届满', 'expiry of the measure'),
    pausable: 'never',
    note: words('到期自动失效，不因休息日顺延', 'ends by itself: a rest day does not prolong it'),
  },
  {
    id: 'preservation.renew',
    ...calendarDaysBefore(7),
    basis: ['财产保全规定18'],
    verification: 'verified',
    startsOn: words('保全期限届满日，逆算', 'the expiry, counted back'),
    onLapse: lapse('task', '立即申请续保', 'ask for renewal at once'),
    actor: 'applicant',
    label: words('申请续行保全', 'ask to renew the measure'),
    pausable: 'never',
  },
  {
    id: 'preservation.enforceAfterTitle',
    ...months(3),
    basis: ['解释(一)49(2)'],
    verification: 'verified',
    startsOn: words('裁判文书生效', 'the title takes effect'),
    onLapse: MEASURE_ENDS,
    actor: 'applicant',
    label: words('生效后申请执行以维持保全', 'apply to enforce, or preservation is lifted'),
    pausable: 'never',
  },
  {
    id: 'preservation.enforceAfterPerformance',
    ...calendarDays(5),
    basis: ['民诉解释163'],
    verification: 'verified',
    startsOn: words('履行期间届满', 'the performance period ends'),
    onLapse: MEASURE_ENDS,
    actor: 'applicant',
    label: words('执行前保全后申请执行', 'apply to enforce after pre-enforcement preservation'),
    pausable: 'never',
  },
];

export const SERVICE_RULES: readonly DeadlineRule[] = [
  {
    id: 'service.posted',
    ...workingDays(3),
    basis: ['办案规则20(2)', '办案规则80'],
    verification: 'verified',
    startsOn: words('留置或者张贴并拍照录像', 'left or posted with photo or video'),
    onLapse: DEEMED_SERVED,
    actor: 'commission',
    label: words('留置张贴送达（仲裁）', 'service by leaving or posting (arbitration only)'),
    pausable: 'never',
  },
  {
    id: 'service.publicNotice',
    ...fixedCalendarDays(30),
    basis: ['民诉法95'],
    verification: 'pending legal review',
    startsOn: words('最后一次公告', 'the last publication'),
    onLapse: DEEMED_SERVED,
    actor: 'court',
    label: words('公告送达', 'service by public notice'),
    pausable: 'never',
    byJurisdiction: [
      {
        region: '',
        length: 60,
        unit: 'calendarDay',
        roll: false,
        to: civilDate('2021-12-31'),
        basis: ['民诉法（2021年修正前）公告送达'],
        verification: 'secondary',
      },
    ],
    note: words(
      '期满日为休息日时是否顺延没有定论，按不顺延计算',
      'open whether day 30 on a rest day moves; counted as not moving',
    ),
  },
];

export const PERFORMANCE_RULES: readonly DeadlineRule[] = [
  {
    id: 'performance.instalment',
    ...agreedDate(),
    basis: ['当事人约定或者裁判文书确定的履行日'],
    verification: 'verified',
    startsOn: words('约定的履行日', 'the agreed date'),
    onLapse: lapse('askWorker', '向职工核实是否到账', 'ask the worker whether the money came'),
    actor: 'debtor',
    label: words('分期履行', 'instalment'),
    pausable: 'never',
  },
];
