import { describe, expect, it } from 'vitest';
import type { DeadlineRule, RuleExtension } from '../../src/domain/deadlines/rule.js';
import { STATUTORY_RULES } from '../../src/domain/deadlines/statutory-rules.js';
import { TERMS, type PlaceTerms, type Terms } from './terms.js';

/** The product's rule, said in the words of the second table. */
function termsOf(rule: DeadlineRule): Terms {
  return {
    n: rule.length,
    unit: rule.unit,
    rolls: rule.roll,
    ...(rule.direction === 'backward' ? { back: true } : {}),
    ...(rule.pausable === undefined || rule.pausable === 'never' ? {} : { stops: rule.pausable }),
    ...(rule.invariable ? { fixed: true } : {}),
    ...most(rule.extension),
    ...(rule.variants ? { kinds: Object.fromEntries(rule.variants.map(kind)) } : {}),
    ...(rule.byJurisdiction ? { places: rule.byJurisdiction.map(place) } : {}),
  };
}

function most(extension: RuleExtension | undefined): Pick<Terms, 'more' | 'moreAt'> {
  if (!extension) return {};
  const at = extension.byJurisdiction?.map(({ region, cap }) => [region, cap] as const);
  return { more: extension.cap ?? 'open', ...(at ? { moreAt: Object.fromEntries(at) } : {}) };
}

function kind(variant: NonNullable<DeadlineRule['variants']>[number]) {
  const { id, length, roll, extension } = variant;
  const terms = {
    n: length,
    ...(roll === undefined ? {} : { rolls: roll }),
    ...most(extension),
  };
  return [id, terms] as const;
}

function place(terms: NonNullable<DeadlineRule['byJurisdiction']>[number]): PlaceTerms {
  return {
    place: terms.region,
    n: terms.length,
    unit: terms.unit as PlaceTerms['unit'],
    rolls: terms.roll,
    ...(terms.from === undefined ? {} : { since: terms.from }),
    ...(terms.to === undefined ? {} : { until: terms.to }),
  };
}

describe('the terms of the oracle and the rules of the product', () => {
  it('are about the same rules', () => {
    expect(Object.keys(TERMS).sort()).toEqual(STATUTORY_RULES.map(({ id }) => id).sort());
  });

  it.each(STATUTORY_RULES.map((rule) => [rule.id, rule] as const))('say the same of %s', (id, rule) => {
    expect(termsOf(rule)).toEqual(TERMS[id]);
  });
});
