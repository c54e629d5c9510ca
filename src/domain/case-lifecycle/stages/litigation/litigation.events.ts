import type { CaseEventDefinition } from '../../event-definition.js';
import { APPEAL_EVENTS } from './appeal.events.js';
import { SUIT_ENDINGS } from './endings.events.js';
import { SUIT_FILING } from './filing.events.js';
import { SUIT_HEARING } from './hearing.events.js';

export const LITIGATION_EVENTS: readonly CaseEventDefinition[] = [
  ...SUIT_FILING,
  ...SUIT_HEARING,
  ...SUIT_ENDINGS,
  ...APPEAL_EVENTS,
];
