import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { FoldEnv } from '../lifecycle/lifecycle.js';

/** Under which conditions an event of a case is judged: the day it is recorded and the legal calendar of that day. */
export interface CaseEnv extends FoldEnv {
  readonly calendar: WorkingCalendar;
}
