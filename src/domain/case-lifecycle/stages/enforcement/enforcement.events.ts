import type { CaseEventDefinition } from '../../event-definition.js';

export const ENFORCEMENT_EVENTS: readonly CaseEventDefinition[] = [];
