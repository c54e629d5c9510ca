/** 经济补偿 N and 违法解除赔偿金 2N. */
import { z } from 'zod';
import { addDays, addMonths, civilDate, maxDate, type CivilDate } from '../civil-date.js';
import { date, money } from '../payload-schema.js';
import {
  claimKind,
  ClaimInputError,
  minimumWageInput,
  remark,
  type ClaimResult,
  type Remark,
} from './claim.js';
import { compare, factor, ofAmount, rounded, times } from './exact.js';
import { minimumWageFor } from './minimum-wage.js';

const CONTRACT_LAW_FROM = civilDate('2008-01-01');
/** For earners above three times the local average no more than twelve years count (劳动合同法 47(2)). */
const MOST_HALF_MONTHS = 24;

const inputs = z.strictObject({
  hiredOn: date(),
  /** Last day of employment. */
  endedOn: date(),
  /** Average gross wage of the last twelve months, or of all months when fewer. */
  averageWage: money(),
  /** Average monthly wage of the city in the year before. */
  localAverageWage: money().optional(),
  ...minimumWageInput,
});

type Inputs = z.output<typeof inputs>;

/** Months of pay for the service, in halves: a year one month, six months or more one, less a half (47(1)). */
export function halfMonthsFor(hiredOn: CivilDate, endedOn: CivilDate): number {
  const after = addDays(endedOn, 1);
  let years = 0;
  while (addMonths(hiredOn, 12 * (years + 1)) <= after) years += 1;
  const begun = addMonths(hiredOn, 12 * years);
  if (begun >= after) return 2 * years;
  return 2 * years + (addMonths(hiredOn, 12 * years + 6) <= after ? 2 : 1);
}

interface Base {
  readonly wage: string;
  readonly capped: boolean;
  readonly applied: readonly Remark[];
  readonly flags: readonly Remark[];
}

function baseOf(given: Inputs): Base {
  const minimum = minimumWageFor(given, given.endedOn);
  const flags = [...(minimum?.flags ?? [NO_MINIMUM]), ...(given.localAverageWage ? [] : [NO_AVERAGE])];
  const cap = given.localAverageWage && rounded(times(ofAmount(given.localAverageWage), factor(3)));
  if (cap && compare(ofAmount(given.averageWage), ofAmount(cap)) > 0) {
    return { wage: cap, capped: true, applied: [TRIPLE], flags };
  }
  if (minimum && compare(ofAmount(given.averageWage), ofAmount(minimum.amount)) < 0) {
    return { wage: minimum.amount, capped: false, applied: [FLOOR], flags };
  }
  return { wage: given.averageWage, capped: false, applied: [], flags };
}

function severance(given: Inputs, from: CivilDate, multiple: 1 | 2): Omit<ClaimResult, 'articles'> {
  if (given.endedOn < given.hiredOn) throw new ClaimInputError('endedOn', 'periodBackwards');
  const base = baseOf(given);
  const earned = given.endedOn < from ? 0 : halfMonthsFor(from, given.endedOn);
  const halves = base.capped ? Math.min(earned, MOST_HALF_MONTHS) : earned;
  const months = halves / 2;
  const twice = multiple === 2 ? ' × 2' : '';
  const amount = rounded(times(ofAmount(base.wage), factor(halves, 2), factor(multiple)));
  return {
    amount,
    formula: {
      zh: `${base.wage}元/月 × ${months}个月${twice} = ${amount}元`,
      en: `${base.wage} a month × ${months} months${twice} = ${amount} yuan`,
    },
    applied: [...base.applied, ...(halves < earned ? [TWELVE_YEARS] : [])],
    flags: [...base.flags, ...(from > given.hiredOn ? [BEFORE_2008] : [])],
  };
}

export const SEVERANCE = claimKind('severance', {
  label: { zh: '经济补偿（N）', en: 'severance (N)' },
  basis: ['劳动合同法46', '劳动合同法47', '劳动合同法97', '劳动合同法实施条例27'],
  inputs,
  compute: (given) => severance(given, maxDate(given.hiredOn, CONTRACT_LAW_FROM), 1),
});

export const UNLAWFUL_DISMISSAL = claimKind('unlawfulDismissal', {
  label: { zh: '违法解除、终止劳动合同赔偿金（2N）', en: 'damages for unlawful dismissal (2N)' },
  basis: ['劳动合同法87', '劳动合同法47', '劳动合同法48', '劳动合同法实施条例25'],
  inputs,
  compute: (given) => severance(given, given.hiredOn, 2),
});

const NO_MINIMUM = remark(
  'minimumWageNotChecked',
  '未提供地区或者最低工资，没有检查下限',
  'no place and no minimum wage given: the floor was not checked',
);
const NO_AVERAGE = remark(
  'capNotChecked',
  '未提供当地职工月平均工资，没有检查三倍封顶',
  'no local average wage given: the cap at three times was not checked',
);
const FLOOR = remark(
  'minimumFloor',
  '低于最低工资，按最低工资计算',
  'below the minimum wage: counted at the minimum',
);
const TRIPLE = remark(
  'tripleCap',
  '高于当地月平均工资三倍，按三倍计算',
  'above three times the local average: counted at three times',
);
const TWELVE_YEARS = remark(
  'twelveYearCap',
  '封顶后年限最高十二年',
  'with the cap at most twelve years count',
);
const BEFORE_2008 = remark(
  'serviceBefore2008',
  '2008年1月1日以前的年限按当时规定另计，未计入',
  'service before 2008-01-01 follows the older rules and is not included',
);
