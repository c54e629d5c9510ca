import type { CaseFacts } from '../../case-facts.js';
import type { FactContext } from '../../event-definition.js';
import { withPaymentOrder } from './agreement.facts.js';

/** A payment order that met no written objection in time has the force of a judgment (民诉法227(3)). */
export const MEDIATION_LAPSES: Readonly<Record<string, (facts: CaseFacts, c: FactContext) => CaseFacts>> = {
  'paymentOrder.objection': withPaymentOrder,
};
