/** A legal situation as data: what the scenario files hold, and what the oracle and the engine are both asked. */

/** Dates are texts `YYYY-MM-DD`; the fields mean what the engine's input of the same name means. */
export interface SituationInput {
  start: string;
  length?: number;
  unit?: 'calendarDay' | 'workingDay' | 'month' | 'year';
  roll?: boolean;
  dueOn?: string;
  variant?: string;
  jurisdiction?: string;
  extensionDays?: number;
  extensionMonths?: number;
  extendedUntil?: string;
  pauses?: readonly { from: string; to: string; source?: string }[];
  restarts?: readonly string[];
}

/** The four answers every count owes: last day before and after the roll, the day advised, and whether it may move. */
export interface Dates {
  rawEnd: string;
  end: string;
  actBy: string;
  provisional: boolean;
}

/** The dates, and where the situation is about more than dates what else the engine must say. */
export interface Expected extends Dates {
  countedFrom?: string;
  length?: number;
  unit?: string;
  basis?: readonly string[];
  verification?: string;
}

interface Legal {
  /** What is to be seen: the situation in one line. */
  title: string;
  /** The article or articles that decide it, as printed. */
  article: string;
  /** Id of the deadline rule. */
  rule: string;
}

/** One clock. */
export interface OneClock extends Legal {
  input: SituationInput;
  expect: Expected;
}

/** One event, several people it reached on days of their own: each has a clock, keyed by who it is. */
export interface PartyClocks extends Legal {
  parties: Readonly<Record<string, { input: SituationInput; expect: Expected }>>;
}

export type Situation = OneClock | PartyClocks;

/** The clocks of a situation; the only one of a `OneClock` belongs to nobody in particular. */
export function clocksOf(situation: Situation): { party: string; input: SituationInput; expect: Expected }[] {
  if ('input' in situation) return [{ party: '', input: situation.input, expect: situation.expect }];
  return Object.entries(situation.parties).map(([party, clock]) => ({ party, ...clock }));
}

/** Only the dates of an expectation: what the oracle can be asked for. */
export function datesOf({ rawEnd, end, actBy, provisional }: Dates): Dates {
  return { rawEnd, end, actBy, provisional };
}
