/**
 * Monthly minimum wages in yuan, by place (GB/T 2260 prefix) and tier. Rows marked `secondary` come from one public
 * table as of 2026-01-01 or from one provincial notice quoted there; their first day was not seen unless given.
 */
import { addDays, civilDate, type CivilDate } from '../civil-date.js';
import type { Verification } from '../deadlines/rule.js';
import { fromCents } from '../money.js';

export interface MinimumWage {
  readonly region: string;
  /** First tier first; a place with one tier has one. */
  readonly tiers: readonly number[];
  /** Absent where the first day is not known. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly verification: Verification;
  /** Is `from` the day the notice names, rather than the day of the table? */
  readonly fromSeen: boolean;
}

export interface FoundMinimumWage {
  /** Per month, two decimals. */
  readonly amount: string;
  readonly verification: Verification;
  /** The wage is known for the day, but not since when it holds. */
  readonly sinceUnknown: boolean;
}

const V: Verification = 'verified';
const S: Verification = 'secondary';
/** Day of the national table the rows without a first day of their own come from. */
const TABLE = '2026-01-01';

function current(
  region: string,
  tiers: readonly number[],
  from: string,
  verification: Verification,
): MinimumWage {
  return {
    region,
    tiers,
    from: civilDate(from),
    verification,
    fromSeen: verification === V || from !== TABLE,
  };
}

/** What held until the day named; only the first tier is known. */
function earlier(
  region: string,
  tiers: readonly number[],
  to: string,
  verification: Verification,
): MinimumWage {
  return { region, tiers, to: civilDate(to), verification, fromSeen: false };
}

export const MINIMUM_WAGES: readonly MinimumWage[] = [
  earlier('11', [2420], '2025-08-31', S),
  current('11', [2540], '2025-09-01', V), // 北京
  current('12', [2510], TABLE, S), // 天津
  current('13', [2380, 2230, 2080], TABLE, S), // 河北
  earlier('14', [2150], '2026-09-30', S),
  current('14', [2350, 2250, 2150], '2026-10-01', S), // 山西
  current('15', [2380, 2310, 2250], TABLE, S), // 内蒙古
  current('21', [2230, 2080, 1930], TABLE, S), // 辽宁
  current('22', [2230, 2020, 1870], TABLE, S), // 吉林
  current('23', [2270, 2010, 1910], TABLE, S), // 黑龙江
  earlier('31', [2690], '2025-06-30', S),
  current('31', [2740], '2025-07-01', V), // 上海
  earlier('32', [2490], '2025-12-31', S),
  current('32', [2660, 2430, 2180], '2026-01-01', V), // 江苏
  earlier('33', [2490], '2025-12-31', S),
  current('33', [2660, 2430, 2180], '2026-01-01', V), // 浙江
  current('34', [2320, 2170, 2100, 2000], '2025-09-01', V), // 安徽
  current('35', [2265, 2195, 2045, 1895], TABLE, S), // 福建
  current('36', [2240, 2090, 1950], TABLE, S), // 江西
  current('37', [2400, 2210, 2020], TABLE, S), // 山东
  current('41', [2350, 2150, 2000], TABLE, S), // 河南
  current('42', [2400, 2130, 1970], TABLE, S), // 湖北
  current('43', [2200, 2000, 1800], TABLE, S), // 湖南
  earlier('44', [2500], '2026-08-31', S),
  earlier('4403', [2520], '2026-08-31', S),
  current('44', [2680, 2300, 2040], '2026-09-01', S), // 广东
  current('4403', [2700], '2026-09-01', S), // 深圳
  current('45', [2200, 2040, 1870], TABLE, S), // 广西
  current('46', [2250, 2070], TABLE, S), // 海南
  current('50', [2330, 2200], TABLE, S), // 重庆
  current('51', [2330, 2200], TABLE, S), // 四川
  current('52', [2130, 1980, 1890], TABLE, S), // 贵州
  earlier('53', [2070], '2026-08-31', S),
  current('53', [2270, 2120, 1970], '2026-09-01', S), // 云南
  current('54', [2360], TABLE, S), // 西藏
  current('61', [2376, 2250, 2140], TABLE, S), // 陕西
  current('62', [2200, 2130, 2080], TABLE, S), // 甘肃
  current('63', [2080], TABLE, S), // 青海
  current('64', [2235, 2080], TABLE, S), // 宁夏
  earlier('65', [2070], '2026-09-30', S),
  current('65', [2270, 2080, 1930], '2026-10-01', S), // 新疆
];

/**
 * The minimum wage of a place on a day; the longest matching prefix wins (深圳 before 广东). Undefined where the table
 * does not reach: an unknown place or tier, or a day before the first it knows.
 */
export function findMinimumWage(region: string, tier: number, on: CivilDate): FoundMinimumWage | undefined {
  const found = MINIMUM_WAGES.filter((row) => region.startsWith(row.region) && holds(row, on)).sort(
    (a, b) => b.region.length - a.region.length,
  )[0];
  const yuan = found?.tiers[tier - 1];
  if (found === undefined || yuan === undefined) return undefined;
  return { amount: fromCents(yuan * 100), verification: found.verification, sinceUnknown: !found.fromSeen };
}

/** An earlier wage of unknown beginning is trusted for two years back: minimum wages are reviewed at least that often. */
function holds(row: MinimumWage, on: CivilDate): boolean {
  if (row.to === undefined) return row.from !== undefined && row.from <= on;
  return on <= row.to && addDays(row.to, -730) < on;
}
