/** The table of deadline rules. Ids are public; a change of numbers, unit or basis raises the rule's version. */
import type { CivilDate } from '../civil-date.js';
import type { DeadlineRule } from './rule.js';
import { ARBITRATION_RULES, AWARD_RULES } from './rules/arbitration.js';
import { LIMITATION_RULES, NEGOTIATION_RULES, WARNING_RULES } from './rules/before-mediation.js';
import {
  INSPECTION_RULES,
  LEGAL_AID_RULES,
  PERFORMANCE_RULES,
  PRESERVATION_RULES,
  SERVICE_RULES,
} from './rules/beside.js';
import { ENFORCEMENT_RULES } from './rules/enforcement.js';
import { LITIGATION_RULES } from './rules/litigation.js';
import { AGREEMENT_RULES, MEDIATION_RULES, PAYMENT_ORDER_RULES } from './rules/mediation.js';

export type { DeadlineRule } from './rule.js';

export const STATUTORY_RULES: readonly DeadlineRule[] = [
  ...LIMITATION_RULES,
  ...WARNING_RULES,
  ...NEGOTIATION_RULES,
  ...MEDIATION_RULES,
  ...AGREEMENT_RULES,
  ...PAYMENT_ORDER_RULES,
  ...LEGAL_AID_RULES,
  ...INSPECTION_RULES,
  ...ARBITRATION_RULES,
  ...AWARD_RULES,
  ...SERVICE_RULES,
  ...LITIGATION_RULES,
  ...PRESERVATION_RULES,
  ...ENFORCEMENT_RULES,
  ...PERFORMANCE_RULES,
];

const BY_ID: ReadonlyMap<string, DeadlineRule> = new Map(STATUTORY_RULES.map((rule) => [rule.id, rule]));

export function findRule(id: string): DeadlineRule | undefined {
  return BY_ID.get(id);
}

/** Was the rule law on that day? Open ends hold for ever. */
export function isInForce(rule: DeadlineRule, on: CivilDate): boolean {
  return (
    (rule.inForceFrom === undefined || rule.inForceFrom <= on) &&
    (rule.inForceTo === undefined || on <= rule.inForceTo)
  );
}
