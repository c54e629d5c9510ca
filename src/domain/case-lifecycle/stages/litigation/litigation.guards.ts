import { onFacts, type GuardDefinition } from '../../guards.js';

export const LITIGATION_GUARDS = {
  suitDoorOpen: onFacts(() => false),
} satisfies Record<string, GuardDefinition>;
