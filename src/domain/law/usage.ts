/** Who stands on which article: derived from the rules and charts themselves, so that it cannot drift from them. */
import { CASE_EVENTS } from '../case-lifecycle/case-events.js';
import type { Transition, Transitions } from '../case-lifecycle/chart.js';
import { GUARDS, LAPSE_ELSEWHERE, listOf, PROCESS_CHART } from '../case-lifecycle/process-chart.js';
import { REGION_CHART } from '../case-lifecycle/regions/regions.js';
import { CLAIM_KINDS } from '../claims/claim-kinds.js';
import type { DeadlineRule, Unit } from '../deadlines/rule.js';
import { STATUTORY_RULES } from '../deadlines/statutory-rules.js';
import { citation, covers, parseCitation } from './citation.js';
import { findArticle, type LawRow } from './corpus.js';
import type { Term } from './row.js';

export type UserKind = 'rule' | 'event' | 'guard' | 'claim';

export interface Usage {
  readonly kind: UserKind;
  /** Rule id, event type, name of the guard or kind of claim. */
  readonly id: string;
  readonly basis: string;
}

/** A period some rule counts, and the articles it counts it under. */
export interface CountedTerm extends Term {
  readonly rule: string;
  readonly basis: readonly string[];
}

/** Every basis of every rule, transition, event, guard and calculator, once each. */
export const LAW_USAGES: readonly Usage[] = distinct([
  ...STATUTORY_RULES.flatMap((rule) => named('rule', rule.id, allBases(rule))),
  ...CASE_EVENTS.flatMap((event) => named('event', event.type, event.basis)),
  ...[...Object.values(PROCESS_CHART), ...regionStates()].flatMap(transitionUsages),
  ...named('event', 'deadline.lapsed', LAPSE_ELSEWHERE.meta.basis),
  ...Object.entries(GUARDS).flatMap(([name, guard]) => named('guard', name, guard.basis)),
  ...CLAIM_KINDS.flatMap((claim) => named('claim', claim.kind, claim.basis)),
]);

const USERS: ReadonlyMap<string, readonly string[]> = usersById();

/** `rule:award.sue`, `event:arbitration.accepted`, `guard:finalAward`, `claim:severance`; empty when nothing uses the row. */
export function usedBy(row: LawRow): readonly string[] {
  return USERS.get(row.id) ?? [];
}

/** Every period of the deadline rules: main terms, variants, places, extensions. */
export const COUNTED_TERMS: readonly CountedTerm[] = STATUTORY_RULES.flatMap(countedBy);

/** Is this period of the row counted by a rule that cites the row? */
export function isCounted(row: LawRow, term: Term): boolean {
  return COUNTED_TERMS.some(
    (counted) =>
      counted.unit === unitCounted(term) &&
      counted.length === lengthCounted(term) &&
      counted.extension === term.extension &&
      counted.basis.some((basis) => pointsAt(basis, row)),
  );
}

// 48 hours of a court are counted as the two days of the calendar they fill.
const unitCounted = (term: Term): Term['unit'] => (term.unit === 'hour' ? 'calendarDay' : term.unit);
const lengthCounted = (term: Term): number => (term.unit === 'hour' ? term.length / 24 : term.length);

/** A basis that names a whole instrument stands for none of its articles in particular, and the other way round. */
function pointsAt(basis: string, row: LawRow): boolean {
  const asked = parseCitation(basis);
  if (!asked) return false;
  return row.cites
    .map(citation)
    .some((cite) => covers(cite, asked) && (asked.article === '') === (cite.article === ''));
}

function usersById(): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const usage of LAW_USAGES) {
    const user = `${usage.kind}:${usage.id}`;
    for (const row of findArticle(usage.basis)) {
      if (!pointsAt(usage.basis, row)) continue;
      const list = users.get(row.id) ?? [];
      if (!list.includes(user)) users.set(row.id, [...list, user]);
    }
  }
  return users;
}

function countedBy(rule: DeadlineRule): CountedTerm[] {
  const { basis, unit } = rule;
  const term = (length: number, of: Unit, more: readonly string[] = basis): CountedTerm => ({
    rule: rule.id,
    basis: more,
    length,
    unit: of,
  });
  const extra = (cap: number | null | undefined, more?: readonly string[]): CountedTerm[] =>
    typeof cap === 'number' ? [{ ...term(cap, unit, more), extension: true }] : [];
  const places = [rule.extension, ...(rule.variants ?? []).map((variant) => variant.extension)].flatMap(
    (extension) => extension?.byJurisdiction ?? [],
  );
  return [
    term(rule.length, unit),
    ...(rule.variants ?? []).flatMap((variant) => [
      term(variant.length, variant.unit ?? unit, variant.basis),
      ...extra(variant.extension?.cap, variant.basis),
    ]),
    ...(rule.byJurisdiction ?? []).map((place) => term(place.length, place.unit, place.basis)),
    ...extra(rule.extension?.cap),
    ...places.flatMap((place) => extra(place.cap, place.basis)),
  ];
}

function allBases(rule: DeadlineRule): readonly string[] {
  return [rule.basis, ...countedBy(rule).map((counted) => counted.basis)].flat();
}

function regionStates(): readonly Transitions[] {
  return Object.values(REGION_CHART).flatMap((states) => Object.values(states).map((state) => state.on));
}

function transitionUsages(transitions: Transitions): Usage[] {
  return Object.entries(transitions).flatMap(([type, taken]) =>
    listOf(taken).flatMap((transition: Transition) => named('event', type, transition.meta.basis)),
  );
}

function named(kind: UserKind, id: string, bases: readonly string[]): Usage[] {
  return bases.map((basis) => ({ kind, id, basis }));
}

function distinct(usages: readonly Usage[]): readonly Usage[] {
  return [...new Map(usages.map((usage) => [`${usage.kind}:${usage.id}:${usage.basis}`, usage])).values()];
}
