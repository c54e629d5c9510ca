/** 代通知金, 加班工资, 未休年休假工资, 违法试用期, 竞业限制. */
import { z } from 'zod';
import { date, money } from '../payload-schema.js';
import { claimKind, ClaimInputError, minimumWageInput, remark } from './claim.js';
import { compare, factor, ofAmount, PER_DAY, PER_HOUR, plus, rounded, times } from './exact.js';
import { minimumWageFor } from './minimum-wage.js';

export const NOTICE_PAY = claimKind('noticePay', {
  label: { zh: '代通知金', en: 'pay in lieu of notice' },
  basis: ['劳动合同法40', '劳动合同法实施条例20'],
  inputs: z.strictObject({
    /** Wage of the month before the dismissal, not an average. */
    lastMonthWage: money(),
    /** The three grounds of art. 40: illness, incompetence, change of circumstances. */
    ground: z.enum(['illness', 'incompetence', 'circumstances']),
  }),
  compute: ({ lastMonthWage }) => ({
    amount: lastMonthWage,
    formula: { zh: `上一个月工资 ${lastMonthWage}元`, en: `wage of the last month, ${lastMonthWage} yuan` },
    applied: [],
    flags: [],
  }),
});

const hours = () => z.number().min(0).max(10_000).multipleOf(0.5).default(0);

export const OVERTIME = claimKind('overtime', {
  label: { zh: '加班工资', en: 'overtime pay' },
  basis: ['劳动法44', '人社部发〔2025〕2号'],
  inputs: z.strictObject({
    monthlyWage: money(),
    weekdayHours: hours(),
    /** Rest days, adjusted ones included, without time off in return. */
    restDayHours: hours(),
    /** The thirteen statutory holidays only. */
    holidayHours: hours(),
    alreadyPaid: money().default('0.00'),
  }),
  compute: ({ monthlyWage, weekdayHours, restDayHours, holidayHours, alreadyPaid }) => {
    const pay = (worked: number, percent: number) =>
      times(ofAmount(monthlyWage), PER_HOUR, factor(worked * 2, 2), factor(percent, 100));
    const owed = plus(pay(weekdayHours, 150), pay(restDayHours, 200), pay(holidayHours, 300));
    const more = compare(owed, ofAmount(alreadyPaid)) > 0;
    const amount = more ? rounded(plus(owed, times(ofAmount(alreadyPaid), factor(-1)))) : '0.00';
    const parts = `${weekdayHours} × 150% + ${restDayHours} × 200% + ${holidayHours} × 300%`;
    return {
      amount,
      formula: {
        zh: `${monthlyWage}元 ÷ 21.75 ÷ 8 ×（${parts}）− 已付${alreadyPaid}元 = ${amount}元`,
        en: `${monthlyWage} ÷ 21.75 ÷ 8 × (${parts}) − ${alreadyPaid} paid = ${amount} yuan`,
      },
      applied: [],
      flags: [],
    };
  },
});

/** Days of paid leave a year for the years worked in all (条例 3): 5, 10 or 15; none in the first year. */
export function leaveDays(years: number): number {
  if (years < 1) return 0;
  return years < 10 ? 5 : years < 20 ? 10 : 15;
}

export const ANNUAL_LEAVE = claimKind('annualLeave', {
  label: { zh: '未休年休假工资', en: 'pay for annual leave not taken' },
  basis: [
    '年休假条例3',
    '年休假条例5',
    '年休假办法10',
    '年休假办法11',
    '年休假办法12',
    '人社部发〔2025〕2号',
  ],
  inputs: z.strictObject({
    /** Average of the last twelve months without overtime pay. */
    averageWage: money(),
    yearsWorked: z.number().min(0).max(60),
    takenDays: z.int().min(0).max(15).default(0),
    /** Days of the calendar year already passed with this employer; only on leaving. */
    daysPassed: z.int().min(1).max(366).optional(),
  }),
  compute: ({ averageWage, yearsWorked, takenDays, daysPassed }) => {
    const entitled = leaveDays(yearsWorked);
    const due = daysPassed === undefined ? entitled : Math.floor((daysPassed * entitled) / 365);
    const days = Math.max(0, due - takenDays);
    const amount = rounded(times(ofAmount(averageWage), PER_DAY, factor(days), factor(2)));
    return {
      amount,
      formula: {
        zh: `${averageWage}元 ÷ 21.75 × ${days}天 × 200% = ${amount}元`,
        en: `${averageWage} ÷ 21.75 × ${days} days × 200% = ${amount} yuan`,
      },
      applied: daysPassed === undefined ? [] : [PRO_RATA],
      flags: [NORMAL_PAY],
    };
  },
});

export const ILLEGAL_PROBATION = claimKind('illegalProbation', {
  label: { zh: '违法约定试用期赔偿金', en: 'damages for illegal probation' },
  basis: ['劳动合同法83'],
  inputs: z.strictObject({
    wageAfterProbation: money(),
    /** Months served on probation beyond what the law allows. */
    excessMonths: z.number().min(0).max(60).multipleOf(0.5),
  }),
  compute: ({ wageAfterProbation, excessMonths }) => {
    const amount = rounded(times(ofAmount(wageAfterProbation), factor(excessMonths * 2, 2)));
    return {
      amount,
      formula: {
        zh: `${wageAfterProbation}元/月 × ${excessMonths}个月 = ${amount}元`,
        en: `${wageAfterProbation} a month × ${excessMonths} months = ${amount} yuan`,
      },
      applied: [],
      flags: [],
    };
  },
});

export const NON_COMPETE = claimKind('nonCompete', {
  label: { zh: '竞业限制经济补偿（未约定标准）', en: 'non-compete pay without an agreed rate' },
  basis: ['解释(一)36'],
  inputs: z.strictObject({
    averageWage: money(),
    months: z.int().min(1).max(24),
    /** Day on which the minimum wage of the place is read. */
    on: date(),
    ...minimumWageInput,
  }),
  compute: (given) => {
    const minimum = minimumWageFor(given, given.on);
    if (!minimum) throw new ClaimInputError('minimumWage', 'required');
    const share = times(ofAmount(given.averageWage), factor(30, 100));
    const low = compare(share, ofAmount(minimum.amount)) < 0;
    const amount = rounded(times(low ? ofAmount(minimum.amount) : share, factor(given.months)));
    const monthly = low ? minimum.amount : `${given.averageWage} × 30%`;
    return {
      amount,
      formula: {
        zh: `${monthly}元/月 × ${given.months}个月 = ${amount}元`,
        en: `${monthly} a month × ${given.months} months = ${amount} yuan`,
      },
      applied: low ? [AT_MINIMUM] : [],
      flags: minimum.flags,
    };
  },
});

const PRO_RATA = remark(
  'proRata',
  '离职按已过日历天数折算，不足一天的部分不计',
  'on leaving, counted for the days passed; parts of a day do not count',
);
const NORMAL_PAY = remark(
  'normalPayIncluded',
  '百分之三百中的百分之一百已随正常工资支付',
  'of the 300 % one hundred is the normal pay already made',
);
const AT_MINIMUM = remark(
  'minimumFloor',
  '低于最低工资，按最低工资计算',
  'below the minimum wage: counted at the minimum',
);
