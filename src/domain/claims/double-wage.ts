/** 未签书面劳动合同的二倍工资. */
import { z } from 'zod';
import { addDays, addMonths, civilDate, daysInMonth, minDate, type CivilDate } from '../civil-date.js';
import { date, money } from '../payload-schema.js';
import { claimKind, ClaimInputError, remark } from './claim.js';
import { factor, ofAmount, PER_DAY, plus, rounded, times, type Fraction } from './exact.js';

const month = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'month' }),
  wage: money(),
  /** Working days actually worked inside the period; needed for a month that lies in it in part. */
  workedDays: z.int().min(0).max(27).optional(),
});

const inputs = z.strictObject({
  hiredOn: date(),
  /** Day the written contract was signed; absent when it never was. */
  signedOn: date().optional(),
  /** Last day of employment, when it has ended. */
  endedOn: date().optional(),
  months: z.array(month).min(1).max(13),
});

type Inputs = z.output<typeof inputs>;

/** First and last day with a second wage: after one full month, before the signing and before one full year. */
export function doubleWagePeriod(given: Pick<Inputs, 'hiredOn' | 'signedOn' | 'endedOn'>): {
  from: CivilDate;
  to: CivilDate;
} {
  const lastOfYear = addDays(addMonths(given.hiredOn, 12), -1);
  const beforeSigning = given.signedOn ? addDays(given.signedOn, -1) : lastOfYear;
  return {
    from: addMonths(given.hiredOn, 1),
    to: minDate(lastOfYear, beforeSigning, given.endedOn ?? lastOfYear),
  };
}

export const DOUBLE_WAGE = claimKind('doubleWage', {
  label: { zh: '未签书面劳动合同的二倍工资差额', en: 'second wage without a written contract' },
  basis: [
    '劳动合同法82',
    '劳动合同法实施条例6–7',
    '解释(二)6',
    '解释(二)7',
    '解释(二)9',
    '人社部发〔2025〕2号',
  ],
  inputs,
  compute: (given) => {
    if (given.signedOn !== undefined && given.signedOn < given.hiredOn) {
      throw new ClaimInputError('signedOn', 'periodBackwards');
    }
    const { from, to } = doubleWagePeriod(given);
    const parts = given.months.map((entry, index) => partOf(entry, index, from, to));
    const amount = from > to ? '0.00' : rounded(plus(...parts.map((part) => part.cents)));
    const written = parts.map((part) => part.text).join(' + ');
    return {
      amount,
      formula: {
        zh: `${from} 至 ${to}：${written} = ${amount}元`,
        en: `${from} to ${to}: ${written} = ${amount} yuan`,
      },
      applied: to === addDays(addMonths(given.hiredOn, 12), -1) ? [ELEVEN_MONTHS] : [],
      flags: [LIMITATION],
    };
  },
});

function partOf(
  entry: Inputs['months'][number],
  index: number,
  from: CivilDate,
  to: CivilDate,
): { cents: Fraction; text: string } {
  const first = civilDate(`${entry.month}-01`);
  const days = daysInMonth(Number(entry.month.slice(0, 4)), Number(entry.month.slice(5)));
  const last = addDays(first, days - 1);
  if (last < from || to < first) throw new ClaimInputError(`months.${index}.month`, 'outsidePeriod');
  if (from <= first && last <= to) return { cents: ofAmount(entry.wage), text: entry.wage };
  if (entry.workedDays === undefined) throw new ClaimInputError(`months.${index}.workedDays`, 'required');
  return {
    cents: times(ofAmount(entry.wage), PER_DAY, factor(entry.workedDays)),
    text: `${entry.wage} ÷ 21.75 × ${entry.workedDays}`,
  };
}

const ELEVEN_MONTHS = remark(
  'elevenMonths',
  '满一年视为已订立无固定期限合同，最多十一个月',
  'after a year the contract counts as open-ended: eleven months at most',
);
const LIMITATION = remark(
  'limitationLocal',
  '时效的计算方法各地不同，北京自主张之日向前逐日计算一年',
  'limitation is counted differently by place; in Beijing day by day, one year back from the claim',
);
