import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import {
  openClock,
  type ClockEntry,
  type ClockInput,
} from '../../src/domain/case-lifecycle/clocks/clock-ledger.js';
import { planCaseDeadlines } from '../../src/domain/case-lifecycle/plan-deadlines.js';
import { civilDate } from '../../src/domain/civil-date.js';
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';
import { computeDeadline } from '../../src/domain/deadlines/compute.js';
import type { Computed, ComputeInput } from '../../src/domain/deadlines/computed.js';
import type { PlannedObligation } from '../../src/domain/deadlines/obligation.js';
import type { PauseKind } from '../../src/domain/deadlines/rule.js';
import { findRule } from '../../src/domain/deadlines/statutory-rules.js';
import { workingCalendar } from '../../src/domain/deadlines/working-calendar.js';
import {
  clocksOf,
  type Expected,
  type PartyClocks,
  type Situation,
  type SituationInput,
} from '../oracle/situation.js';

/** What a situation needs of the product. */
export interface EngineModules {
  computeDeadline: typeof computeDeadline;
  findRule: typeof findRule;
  workingCalendar: typeof workingCalendar;
  calendars: typeof SHIPPED_CALENDARS;
  openClock: typeof openClock;
  planCaseDeadlines: typeof planCaseDeadlines;
}

const PRODUCT: EngineModules = {
  computeDeadline,
  findRule,
  workingCalendar,
  calendars: SHIPPED_CALENDARS,
  openClock,
  planCaseDeadlines,
};

/** What the engine says about a clock, in the terms an expectation is written in; missing: it shows no such clock. */
export type Answer = Partial<Computed> | PlannedObligation | undefined;

/** Asks the law engine about a situation: each party's clock by name, a clock of nobody in particular under ''. */
export type Engine = (situation: Situation) => ReadonlyMap<string, Answer>;

/** An engine on the shipped rules and calendars. */
export function lawEngine(modules: EngineModules = PRODUCT): Engine {
  const calendar = modules.workingCalendar(modules.calendars);
  return (situation) => {
    if ('parties' in situation) return planned(modules, calendar, situation);
    const rule = modules.findRule(situation.rule);
    if (!rule) throw new RangeError(`no rule ${situation.rule}`);
    return new Map([['', modules.computeDeadline(rule, computeInput(situation.input), calendar)]]);
  };
}

/** Clocks of several people go through the ledger of a case, as they do when the document is served on each of them. */
function planned(
  modules: EngineModules,
  calendar: ReturnType<typeof workingCalendar>,
  situation: PartyClocks,
): ReadonlyMap<string, Answer> {
  const clocks = clocksOf(situation).reduce<readonly ClockEntry[]>((ledger, { party, input }, seq) => {
    const { start, ...rest } = computeInput(input);
    const key = { rule: situation.rule, track: 't1', subject: party };
    return modules.openClock(ledger, key, { on: start, seq, input: rest as ClockInput });
  }, []);
  const open = modules
    .planCaseDeadlines({ ...caseLifecycle.initial(), clocks }, calendar)
    .filter((deadline) => deadline.status === 'open');
  return new Map(open.map((deadline) => [deadline.subject, deadline]));
}

function computeInput(input: SituationInput): ComputeInput {
  const { start, dueOn, extendedUntil, pauses, restarts, ...rest } = input;
  return {
    ...rest,
    start: civilDate(start),
    ...(dueOn === undefined ? {} : { dueOn: civilDate(dueOn) }),
    ...(extendedUntil === undefined ? {} : { extendedUntil: civilDate(extendedUntil) }),
    ...(restarts === undefined ? {} : { restarts: restarts.map(civilDate) }),
    ...(pauses === undefined
      ? {}
      : {
          pauses: pauses.map(({ from, to, source }) => ({
            from: civilDate(from),
            to: civilDate(to),
            ...(source === undefined ? {} : { source: source as PauseKind }),
          })),
        }),
  };
}

/** Names of the expected fields the answer gets wrong; empty when it is right. */
export function differences(expected: Expected, answer: Answer): string[] {
  if (!answer) return ['clock'];
  const said: Readonly<Record<string, unknown>> = { ...answer };
  return Object.entries(expected)
    .filter(([field, value]) => JSON.stringify(said[field]) !== JSON.stringify(value))
    .map(([field]) => field);
}
