import { civilDate } from '../../civil-date.js';
import { SHIPPED_CALENDARS } from '../calendars.js';
import { computeDeadline } from '../compute.js';
import type { Computed, ComputeInput } from '../computed.js';
import { findRule } from '../statutory-rules.js';
import { workingCalendar } from '../working-calendar.js';

const calendar = workingCalendar(SHIPPED_CALENDARS);

/** The deadline a rule gives for an event, with the shipped rules and calendars. @throws RangeError for an unknown id. */
export function deadline(ruleId: string, start: string, input: Omit<ComputeInput, 'start'> = {}): Computed {
  const rule = findRule(ruleId);
  if (!rule) throw new RangeError(`no rule ${ruleId}`);
  return computeDeadline(rule, { start: civilDate(start), ...input }, calendar);
}
