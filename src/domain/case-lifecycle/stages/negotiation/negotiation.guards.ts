import type { GuardDefinition } from '../../guards.js';

export const NEGOTIATION_GUARDS = {} satisfies Record<string, GuardDefinition>;
