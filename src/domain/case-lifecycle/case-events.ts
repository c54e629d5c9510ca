import type { CaseEventDefinition } from './event-definition.js';
import { REGION_EVENTS } from './regions/regions.js';
import { STAGE_EVENTS } from './stages/stages.js';

/** Every event a case knows, in the order of the stages. Types are public ids and unique (tested). */
export const CASE_EVENTS: readonly CaseEventDefinition[] = [...STAGE_EVENTS, ...REGION_EVENTS];

const byType = new Map(CASE_EVENTS.map((definition) => [definition.type, definition]));

export function findEvent(type: string): CaseEventDefinition | undefined {
  return byType.get(type);
}
