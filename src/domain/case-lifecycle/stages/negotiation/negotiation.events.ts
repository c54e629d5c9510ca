import type { CaseEventDefinition } from '../../event-definition.js';

export const NEGOTIATION_EVENTS: readonly CaseEventDefinition[] = [];
