import type { CaseFacts } from './case-facts.js';
import type { EntryContext } from './case-state.js';
import { ARBITRATION_ENTRIES } from './stages/arbitration/award.facts.js';
import { LITIGATION_ENTRIES } from './stages/litigation/judgment.facts.js';

/** What entering a state makes true: an award or a judgment takes effect, a set-aside award is void. */
export const ENTRY_FACTS: Readonly<Record<string, (facts: CaseFacts, c: EntryContext) => CaseFacts>> = {
  ...ARBITRATION_ENTRIES,
  ...LITIGATION_ENTRIES,
};

export function enteredFacts(facts: CaseFacts, c: EntryContext): CaseFacts {
  return ENTRY_FACTS[c.track.state]?.(facts, c) ?? facts;
}
