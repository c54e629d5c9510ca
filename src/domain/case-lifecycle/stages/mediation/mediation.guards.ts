import { onFacts, type GuardDefinition } from '../../guards.js';

export const MEDIATION_GUARDS = {
  paymentOrderOpen: onFacts(() => false),
} satisfies Record<string, GuardDefinition>;
