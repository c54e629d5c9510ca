/** Which length, unit and roll hold for one computation: the rule, its variant, the place, or what was agreed. */
import type { CivilDate } from '../civil-date.js';
import type { DeadlineRule, JurisdictionTerms, RuleExtension, Unit, Verification } from './rule.js';

export interface TermsInput {
  start: CivilDate;
  length?: number;
  unit?: Unit;
  roll?: boolean;
  dueOn?: CivilDate;
  jurisdiction?: string;
  variant?: string;
}

export interface EffectiveTerms {
  unit: Unit;
  length: number;
  roll: boolean;
  basis: readonly string[];
  verification: Verification;
  extension: RuleExtension | undefined;
}

/**
 * What was agreed or printed in a letter beats the place, the place beats the variant, the variant beats the rule.
 * @throws RangeError for a variant the rule does not have, or a length that is no whole number ≥ 0.
 */
export function effectiveTerms(rule: DeadlineRule, input: TermsInput): EffectiveTerms {
  const general = withVariant(rule, input.variant);
  const local = localTerms(rule, input.start, input.jurisdiction);
  const lawful: EffectiveTerms = local ? { ...general, ...localOnly(local) } : general;
  const unit = input.dueOn === undefined ? (input.unit ?? lawful.unit) : 'date';
  const length = unit === 'date' ? 0 : (input.length ?? lawful.length);
  if (!Number.isInteger(length) || length < 0)
    throw new RangeError(`${rule.id}: length ${length} is no whole number`);
  const roll = input.roll ?? (unit === lawful.unit ? lawful.roll : rollsByUnit(unit));
  return { ...lawful, unit, length, roll };
}

/** The cap on an extension at the place; null = none, undefined = the rule knows no extension. */
export function extensionCap(
  extension: RuleExtension | undefined,
  jurisdiction = '',
): number | null | undefined {
  const local = (extension?.byJurisdiction ?? [])
    .filter((entry) => jurisdiction.startsWith(entry.region))
    .toSorted((a, b) => b.region.length - a.region.length)[0];
  return local ? local.cap : extension?.cap;
}

function withVariant(rule: DeadlineRule, id: string | undefined): EffectiveTerms {
  const { unit, length, roll, basis, verification, extension } = rule;
  if (id === undefined) return { unit, length, roll, basis, verification, extension };
  const variant = rule.variants?.find((candidate) => candidate.id === id);
  if (!variant) throw new RangeError(`${rule.id} has no variant ${id}`);
  return {
    unit: variant.unit ?? unit,
    length: variant.length,
    roll: variant.roll ?? roll,
    basis: variant.basis ?? basis,
    verification,
    extension: variant.extension ?? extension,
  };
}

function localTerms(rule: DeadlineRule, on: CivilDate, jurisdiction = ''): JurisdictionTerms | undefined {
  return (rule.byJurisdiction ?? [])
    .filter((terms) => jurisdiction.startsWith(terms.region))
    .filter(
      (terms) => (terms.from === undefined || terms.from <= on) && (terms.to === undefined || on <= terms.to),
    )
    .toSorted((a, b) => b.region.length - a.region.length || compare(b.from, a.from))[0];
}

function localOnly({ length, unit, roll, basis, verification }: JurisdictionTerms) {
  return { length, unit, roll, basis, verification };
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}

/** A letter that turns working days into calendar days gets the roll of calendar periods (民诉法 85(3)). */
function rollsByUnit(unit: Unit): boolean {
  return unit === 'calendarDay' || unit === 'month' || unit === 'year';
}
