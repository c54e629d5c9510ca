import type { CaseEventDefinition } from '../../event-definition.js';

export const MEDIATION_EVENTS: readonly CaseEventDefinition[] = [];
