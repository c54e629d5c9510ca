import { addDays, civilDateOf, instantAt, type CivilDate } from '../civil-date.js';
import { computeDeadline } from '../deadlines/compute.js';
import type { Computed } from '../deadlines/computed.js';
import { statutorySteps } from '../deadlines/escalation-steps.js';
import type { PlannedObligation } from '../deadlines/obligation.js';
import type { DeadlineRule } from '../deadlines/rule.js';
import { findRule } from '../deadlines/statutory-rules.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { Json } from '../lifecycle/canonical-json.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseState } from './case-state.js';
import type { ClockEntry } from './clocks/clock-ledger.js';
import { clockInputOf, isPaused } from './clocks/compute-input.js';

/** A paused clock has no instant at which it lapses; the sweep never reaches this one. */
export const NEVER = '9999-12-31T00:00:00.000Z';

/** Reminders of statutory days go out when the office opens: 08:30 in Asia/Shanghai. */
const OFFICE_OPENS_MINUTES = 8 * 60 + 30;

/**
 * All deadlines of a case, closed ones included, as they follow from the ledger under today's rules and calendar.
 * Pure and total: the same state and calendar give the same plan.
 */
export function planCaseDeadlines(state: CaseState, calendar: WorkingCalendar): readonly PlannedObligation[] {
  return state.clocks.map((entry) => planOne(entry, state.facts, calendar));
}

/** The rule behind a ledger entry. @throws Error for a rule that is in no catalogue: a fault of the chart, not of data. */
export function ruleOf(entry: ClockEntry): DeadlineRule {
  const rule = findRule(entry.rule);
  if (!rule) throw new Error(`no deadline rule ${entry.rule}`);
  return rule;
}

export function computeEntry(entry: ClockEntry, facts: CaseFacts, calendar: WorkingCalendar): Computed {
  return computeDeadline(ruleOf(entry), clockInputOf(entry, facts), calendar);
}

function planOne(entry: ClockEntry, facts: CaseFacts, calendar: WorkingCalendar): PlannedObligation {
  const computed = computeEntry(entry, facts, calendar);
  const paused = entry.status === 'open' && isPaused(entry);
  const cause = paused ? 'paused' : entry.cause;
  return {
    track: entry.track,
    rule: entry.rule,
    ruleVersion: computed.ruleVersion,
    subject: entry.subject,
    startSeq: entry.startSeq,
    status: entry.status,
    ...(cause === undefined ? {} : { cause }),
    startOn: entry.startOn,
    rawEnd: computed.rawEnd,
    end: computed.end,
    actBy: computed.actBy,
    dueAt: paused ? NEVER : new Date(instantAt(addDays(computed.end, 1))).toISOString(),
    unit: computed.unit,
    provisional: computed.provisional,
    calendarVersion: computed.calendarVersion,
    basis: computed.basis,
    actor: ruleOf(entry).actor,
    explanation: explanationOf(computed),
    ladder: paused || entry.status !== 'open' ? [] : ladderOf(entry, computed, calendar),
  };
}

/** Steps that lay before the clock started are not owed to anybody. */
function ladderOf(entry: ClockEntry, computed: Computed, calendar: WorkingCalendar) {
  return statutorySteps(computed.end, computed.rawEnd, calendar)
    .filter((step) => step.on > entry.startOn || step.step === 'dueDay' || step.step === 'lapsed')
    .map((step) => ({
      step: step.step,
      dueAt: new Date(instantAt(step.on, OFFICE_OPENS_MINUTES)).toISOString(),
    }));
}

/** The whole computation is kept, so that an explanation never depends on how the engine counts later. */
function explanationOf(computed: Computed): Json {
  return JSON.parse(JSON.stringify(computed)) as Json;
}

/** The lapses that are due on `today`: open clocks whose rolled end has passed. What the sweep sends back as events. */
export function lapsesDue(state: CaseState, calendar: WorkingCalendar, now: string) {
  const today: CivilDate = civilDateOf(now);
  return state.clocks
    .filter((entry) => entry.status === 'open' && !isPaused(entry))
    .map((entry) => ({ entry, endedOn: computeEntry(entry, state.facts, calendar).end }))
    .filter(({ endedOn }) => endedOn < today);
}
