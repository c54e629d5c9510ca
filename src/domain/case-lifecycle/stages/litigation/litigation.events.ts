import type { CaseEventDefinition } from '../../event-definition.js';

export const LITIGATION_EVENTS: readonly CaseEventDefinition[] = [];
