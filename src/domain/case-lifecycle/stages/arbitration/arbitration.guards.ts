import type { GuardDefinition } from '../../guards.js';

export const ARBITRATION_GUARDS = {} satisfies Record<string, GuardDefinition>;
