/** What is put into a computation and what comes out; the output is what a stored deadline keeps (P15). */
import type { CivilDate } from '../civil-date.js';
import type { Unit, Verification } from './rule.js';
import type { Pause } from './walk.js';
import type { DayReason } from './working-calendar.js';

export interface ComputeInput {
  /** Day of the event; itself not counted (P1). For backward rules the day counted back from, e.g. the hearing. */
  start: CivilDate;
  /** Replaces the rule's length: agreed by the parties or printed in the letter. */
  length?: number;
  unit?: Unit;
  /** Replaces the roll that goes with the unit. */
  roll?: boolean;
  /** A fixed date instead of a length; makes the unit `date`. */
  dueOn?: CivilDate;
  /** Which of the rule's lengths, e.g. `urgent`. */
  variant?: string;
  /** Days added by decision, in the rule's day unit (calendar days for periods of months and years). Summed. */
  extensionDays?: number;
  /** Months added by decision; only for periods of months and years. */
  extensionMonths?: number;
  /** Extended up to a date both sides agreed on, instead of a number. */
  extendedUntil?: CivilDate;
  pauses?: readonly Pause[];
  /** Dates from which the whole period runs anew; the latest one counts, earlier ones are spent. */
  restarts?: readonly CivilDate[];
  /** GB/T 2260 region code of the place whose rule applies. */
  jurisdiction?: string;
}

export type StepKind =
  | 'event'
  | 'restart'
  | 'counted'
  | 'skipped'
  | 'paused'
  | 'extension'
  | 'end'
  | 'restDay'
  | 'rolled'
  | 'early';

/** One line of the explanation: a day, or with `to` and `count` a run of days that count alike. */
export interface Step {
  date: CivilDate;
  kind: StepKind;
  to?: CivilDate;
  count?: number;
  /** Days of the period that have counted when this step is over. */
  n?: number;
  reason?: DayReason;
}

export interface ComputedExtension {
  unit: 'calendarDay' | 'workingDay' | 'month';
  asked: number;
  /** What counts: not more than the cap. What lies above it has no effect in law. */
  counted: number;
  cap: number | null;
}

export interface Computed {
  ruleId: string;
  ruleVersion: number;
  basis: readonly string[];
  /** How sure we are of the terms that were used, those of the place where it has its own. */
  verification: Verification;
  unit: Unit;
  length: number;
  direction: 'forward' | 'backward';
  start: CivilDate;
  /** The event the days run from: the latest restart, else `start`. */
  countedFrom: CivilDate;
  /** Last day before any roll. */
  rawEnd: CivilDate;
  /** Last day in law, after the roll. */
  end: CivilDate;
  /** Advice: the day to act by. The earlier of raw and rolled end (P7); backward rules one day before that (P13). */
  actBy: CivilDate;
  /** The date rests on a year whose calendar is not yet published: publishing it may move the date (P12). */
  provisional: boolean;
  calendarVersion: string;
  jurisdiction?: string;
  variant?: string;
  extension?: ComputedExtension;
  steps: readonly Step[];
}
