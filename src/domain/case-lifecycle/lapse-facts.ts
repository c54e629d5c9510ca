import type { CaseFacts } from './case-facts.js';
import type { FactContext } from './event-definition.js';
import { REGION_LAPSES } from './regions/regions.js';
import { COURT_LAPSES } from './stages/arbitration/service.facts.js';
import { MEDIATION_LAPSES } from './stages/mediation/mediation-lapses.js';

/** What the lapse of a rule's clock makes true. Keys are rule ids; rules that change no fact are left out. */
export const LAPSE_FACTS: Readonly<Record<string, (facts: CaseFacts, c: FactContext) => CaseFacts>> = {
  ...MEDIATION_LAPSES,
  ...REGION_LAPSES,
  ...COURT_LAPSES,
};
