/**
 * The computation of a deadline: one pure function for every rule (P1–P14). The order is fixed: place and variant give
 * the terms; the latest restart gives the day counted from; days are walked, pauses left out; an extension goes on
 * counting from the raw end (P14: so 45 + 15 is 60 from the start, never 15 from a rolled day); the last day rolls once.
 */
import { addDays, addMonths, type CivilDate, daysBetween, maxDate, minDate, yearOf } from '../civil-date.js';
import type { Computed, ComputeInput, Step } from './computed.js';
import { effectiveTerms, type EffectiveTerms } from './effective-terms.js';
import { extensionAsked, type ExtensionPlan } from './extension.js';
import type { DeadlineRule } from './rule.js';
import { stepsOf } from './steps.js';
import { advance, toWorkday, type Pause, type Walk, type WalkedDay } from './walk.js';
import type { WorkingCalendar } from './working-calendar.js';

export type { Computed, ComputeInput, Step } from './computed.js';

/**
 * @throws RangeError where the input makes no sense for the rule: unknown variant, `date` unit without date, extension
 * of a rule that knows none, a pause that ends before it begins.
 */
export function computeDeadline(
  rule: DeadlineRule,
  input: ComputeInput,
  calendar: WorkingCalendar,
): Computed {
  const terms = effectiveTerms(rule, input);
  const countedFrom = rule.invariable ? input.start : maxDate(input.start, ...(input.restarts ?? []));
  const counted =
    terms.unit === 'date' ? dueOn(rule, input) : count(rule, terms, input, countedFrom, calendar);
  const roll = rollOf(counted.rawEnd, terms, rule.direction, calendar);
  const early = rule.direction === 'backward' ? oneDayEarly(roll.end, terms, calendar) : [];
  const touched = [...(terms.unit === 'workingDay' ? counted.walked : []), ...roll.walked, ...early];
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    basis: terms.basis,
    verification: terms.verification,
    unit: terms.unit,
    length: terms.length,
    direction: rule.direction,
    start: input.start,
    countedFrom,
    rawEnd: counted.rawEnd,
    end: roll.end,
    actBy: early.at(-1)?.date ?? minDate(counted.rawEnd, roll.end),
    provisional: touched.some((day) => !calendar.isPublished(yearOf(day.date))),
    calendarVersion: calendar.version,
    ...(input.jurisdiction === undefined ? {} : { jurisdiction: input.jurisdiction }),
    ...(input.variant === undefined ? {} : { variant: input.variant }),
    ...(counted.extension ? { extension: counted.extension } : {}),
    steps: [
      ...eventSteps(input.start, countedFrom),
      ...counted.steps,
      ...rollSteps(counted.rawEnd, roll, early),
    ],
  };
}

interface Counted {
  rawEnd: CivilDate;
  walked: readonly WalkedDay[];
  steps: readonly Step[];
  extension?: ExtensionPlan['extension'];
}

/** An agreed or ordered date is what it is: nothing is counted. */
function dueOn(rule: DeadlineRule, input: ComputeInput): Counted {
  if (input.dueOn === undefined) throw new RangeError(`${rule.id} needs the agreed date`);
  return { rawEnd: input.dueOn, walked: [], steps: [] };
}

function count(
  rule: DeadlineRule,
  terms: EffectiveTerms,
  input: ComputeInput,
  from: CivilDate,
  calendar: WorkingCalendar,
): Counted {
  const need = daysNeeded(terms, from, rule.direction);
  const pauses = effectivePauses(rule, input.pauses ?? [], addDays(from, need));
  const walk: Walk = {
    workingDays: terms.unit === 'workingDay',
    direction: rule.direction,
    pauses,
    calendar,
  };
  const own = advance(from, need, walk);
  const ownEnd = own.at(-1)?.date ?? from;
  const plan = extensionAsked(rule, terms, input, { from, ownEnd, walk });
  const added = advance(ownEnd, plan.days, walk);
  const daily = terms.unit === 'workingDay';
  return {
    rawEnd: added.at(-1)?.date ?? ownEnd,
    walked: [...own, ...added],
    steps: [
      ...stepsOf(own, { daily, counted: 0 }),
      ...(plan.extension
        ? [{ date: ownEnd, kind: 'extension' as const, count: plan.extension.counted }]
        : []),
      ...stepsOf(added, { daily, counted: need }),
    ],
    extension: plan.extension,
  };
}

/** Months and years are the days up to the corresponding day of the event's day (P3); so pauses move them by days. */
function daysNeeded(terms: EffectiveTerms, from: CivilDate, direction: 'forward' | 'backward'): number {
  if (terms.unit === 'calendarDay' || terms.unit === 'workingDay') return terms.length;
  const months = terms.unit === 'year' ? terms.length * 12 : terms.length;
  return Math.abs(daysBetween(from, addMonths(from, direction === 'forward' ? months : -months)));
}

/** The pauses that this rule lets through. `unpausedEnd` is where the period would end without any. */
function effectivePauses(
  rule: DeadlineRule,
  pauses: readonly Pause[],
  unpausedEnd: CivilDate,
): readonly Pause[] {
  for (const pause of pauses) {
    if (pause.to < pause.from) throw new RangeError(`pause ends ${pause.to} before it begins ${pause.from}`);
  }
  const kind = rule.invariable || rule.direction === 'backward' ? 'never' : (rule.pausable ?? 'never');
  if (kind === 'never') return [];
  const allowed = pauses.filter((pause) => pause.source === undefined || pause.source === kind);
  if (kind !== 'lastSixMonths') return allowed;
  // 民法典 194: what stood in the way before the last six months leaves time enough and does not count.
  const opens = addMonths(unpausedEnd, -6);
  return allowed
    .map((pause) => ({ ...pause, from: maxDate(pause.from, opens) }))
    .filter((pause) => pause.from < pause.to);
}

interface Roll {
  end: CivilDate;
  walked: readonly WalkedDay[];
}

function rollOf(
  rawEnd: CivilDate,
  terms: EffectiveTerms,
  direction: 'forward' | 'backward',
  calendar: WorkingCalendar,
): Roll {
  if (!terms.roll) return { end: rawEnd, walked: [] };
  const walked = toWorkday(rawEnd, direction, calendar);
  return { end: walked.at(-1)?.date ?? rawEnd, walked };
}

/**
 * “At least n days before” leaves one day open, the day of the notice itself (P13). `end` reads the text the generous
 * way; the advice is the day before that, a working day where the period is one of working days or rolls.
 */
function oneDayEarly(end: CivilDate, terms: EffectiveTerms, calendar: WorkingCalendar): WalkedDay[] {
  const before = addDays(end, -1);
  if (terms.unit === 'workingDay' || terms.roll) return toWorkday(before, 'backward', calendar);
  return [{ date: before, kind: 'counted' }];
}

function eventSteps(start: CivilDate, countedFrom: CivilDate): Step[] {
  const event: Step = { date: start, kind: 'event' };
  return countedFrom === start ? [event] : [event, { date: countedFrom, kind: 'restart' }];
}

function rollSteps(rawEnd: CivilDate, roll: Roll, early: readonly WalkedDay[]): Step[] {
  const last = roll.walked.at(-1);
  const steps: Step[] = [
    {
      date: rawEnd,
      kind: 'end',
      ...(roll.walked.length === 1 && last?.reason ? { reason: last.reason } : {}),
    },
  ];
  for (const day of roll.walked.slice(0, -1))
    steps.push({ date: day.date, kind: 'restDay', reason: day.reason });
  if (roll.end !== rawEnd) steps.push({ date: roll.end, kind: 'rolled', reason: last?.reason });
  const advised = early.at(-1);
  if (advised) steps.push({ date: advised.date, kind: 'early' });
  return steps;
}
