import type { CaseEventDefinition } from '../../event-definition.js';
import { AWARD_EVENTS } from './award.events.js';
import { ARBITRATION_ENDINGS } from './endings.events.js';
import { ARBITRATION_FILING } from './filing.events.js';
import { ARBITRATION_HEARING } from './hearing.events.js';

export const ARBITRATION_EVENTS: readonly CaseEventDefinition[] = [
  ...ARBITRATION_FILING,
  ...ARBITRATION_HEARING,
  ...ARBITRATION_ENDINGS,
  ...AWARD_EVENTS,
];
