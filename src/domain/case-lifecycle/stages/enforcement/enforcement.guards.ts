import type { GuardDefinition } from '../../guards.js';

export const ENFORCEMENT_GUARDS = {} satisfies Record<string, GuardDefinition>;
