/** Extensions: how many more days count, and the cap the law puts on them. */
import { addMonths, type CivilDate, daysBetween } from '../civil-date.js';
import type { ComputedExtension, ComputeInput } from './computed.js';
import { type EffectiveTerms, extensionCap } from './effective-terms.js';
import type { DeadlineRule } from './rule.js';
import { countDays, type Walk } from './walk.js';

export interface ExtensionPlan {
  /** Days to go on counting after the raw end. */
  days: number;
  extension?: ComputedExtension;
}

interface Position {
  from: CivilDate;
  ownEnd: CivilDate;
  walk: Walk;
}

/**
 * An approval beyond the cap is kept as asked but counts only up to the cap: 调解仲裁法 43 “不得超过十五日” makes day 61 overdue
 * whatever the decision says.
 * @throws RangeError when the rule knows no extension, or months are added to a period of days.
 */
export function extensionAsked(
  rule: DeadlineRule,
  terms: EffectiveTerms,
  input: ComputeInput,
  at: Position,
): ExtensionPlan {
  const { extensionDays = 0, extensionMonths = 0, extendedUntil } = input;
  if (extensionDays === 0 && extensionMonths === 0 && extendedUntil === undefined) return { days: 0 };
  const cap = rule.invariable ? undefined : extensionCap(terms.extension, input.jurisdiction);
  if (cap === undefined) throw new RangeError(`${rule.id} cannot be extended`);
  if (extensionDays < 0 || extensionMonths < 0) throw new RangeError(`${rule.id}: an extension adds time`);
  if (terms.unit === 'month' || terms.unit === 'year') return byMonths(terms, input, at, cap);
  if (extensionMonths > 0) throw new RangeError(`${rule.id} is counted in days, not months`);
  const until = extendedUntil === undefined ? 0 : countDays(at.ownEnd, extendedUntil, at.walk);
  const asked = Math.max(extensionDays, until);
  const counted = cap === null ? asked : Math.min(asked, cap);
  return { days: counted, extension: { unit: dayUnit(terms), asked, counted, cap } };
}

function byMonths(
  terms: EffectiveTerms,
  input: ComputeInput,
  at: Position,
  cap: number | null,
): ExtensionPlan {
  const { extensionDays = 0, extensionMonths = 0, extendedUntil } = input;
  const own = terms.unit === 'year' ? terms.length * 12 : terms.length;
  const capMonths = cap === null ? null : terms.unit === 'year' ? cap * 12 : cap;
  const dayOf = (months: number) => daysBetween(at.from, addMonths(at.from, months));
  const limit = capMonths === null ? Infinity : dayOf(own + capMonths) - dayOf(own);
  if (extensionMonths > 0) {
    const counted = capMonths === null ? extensionMonths : Math.min(extensionMonths, capMonths);
    const days = Math.min(dayOf(own + counted) - dayOf(own) + extensionDays, limit);
    return { days, extension: { unit: 'month', asked: extensionMonths, counted, cap: capMonths } };
  }
  const until = extendedUntil === undefined ? 0 : countDays(at.ownEnd, extendedUntil, at.walk);
  const asked = Math.max(extensionDays, until);
  const counted = Math.min(asked, limit);
  return {
    days: counted,
    extension: { unit: 'calendarDay', asked, counted, cap: limit === Infinity ? null : limit },
  };
}

function dayUnit(terms: EffectiveTerms): 'calendarDay' | 'workingDay' {
  return terms.unit === 'workingDay' ? 'workingDay' : 'calendarDay';
}
