import type { CaseEventDefinition } from '../../event-definition.js';

export const ARBITRATION_EVENTS: readonly CaseEventDefinition[] = [];
