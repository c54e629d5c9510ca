import type { CivilDate } from '../../civil-date.js';

/**
 * The ledger of a case's clocks: what was started when, stretched, paused and ended, as facts. Dates are not in it:
 * `planCaseDeadlines` computes them from the ledger with the current rules and calendar, so a new calendar or a
 * corrected service date moves every date that rests on it.
 */
export type ClockEntry = {
  readonly rule: string;
  readonly track: string;
  /** Party, instalment, document, letter, measure, claim, agency, or ''. */
  readonly subject: string;
  readonly status: 'open' | 'met' | 'lapsed' | 'withdrawn';
  /** Why it ended, where the closing event does not say it: `caseClosed`, `superseded`. */
  readonly cause?: string;
  readonly startSeq: number;
  /** The day of the event the clock runs from; that day itself is not counted (P1). */
  readonly startOn: CivilDate;
  readonly input: ClockInput;
  readonly closedOn?: CivilDate;
  readonly closedBySeq?: number;
  /** On a lapse: the rolled last day that passed. */
  readonly lapsedEnd?: CivilDate;
  /** On a lapse: the id under which the deadline was known to people. */
  readonly deadlineId?: string;
};

/** What stretches or moves one clock, beside its rule. */
export type ClockInput = {
  readonly dueOn?: CivilDate;
  readonly length?: number;
  readonly unit?: 'calendarDay' | 'workingDay' | 'month' | 'year';
  readonly variant?: string;
  readonly extensionDays?: number;
  /** Months added by decision (periods before a court). */
  readonly extensionMonths?: number;
  /** Extended up to a day both sides agreed on. */
  readonly extendedUntil?: CivilDate;
  readonly restarts?: readonly CivilDate[];
  /** `to` left out: still paused. */
  readonly pauses?: readonly { readonly from: CivilDate; readonly to?: CivilDate; readonly by: string }[];
};

export interface ClockKey {
  readonly rule: string;
  readonly track: string;
  readonly subject: string;
}

/**
 * Starts a clock. A clock of the same key still open is superseded: there is one open deadline per obligation. Two rows
 * of the table that start the same clock from one event start it once.
 */
export function openClock(
  ledger: readonly ClockEntry[],
  key: ClockKey,
  start: { readonly on: CivilDate; readonly seq: number; readonly input?: ClockInput },
): readonly ClockEntry[] {
  const earlier = ledger.filter((e) => !(sameKey(e, key) && e.startSeq === start.seq && e.status === 'open'));
  const others = closeClocks(earlier, (e) => sameKey(e, key), {
    status: 'withdrawn',
    cause: 'superseded',
    on: start.on,
    seq: start.seq,
  });
  return [
    ...others,
    { ...key, status: 'open', startSeq: start.seq, startOn: start.on, input: start.input ?? {} },
  ];
}

export interface Closing {
  readonly status: 'met' | 'lapsed' | 'withdrawn';
  readonly cause?: string;
  readonly on: CivilDate;
  readonly seq: number;
  readonly lapsedEnd?: CivilDate;
  readonly deadlineId?: string;
}

/** Ends every open clock that `matches`. */
export function closeClocks(
  ledger: readonly ClockEntry[],
  matches: (entry: ClockEntry) => boolean,
  closing: Closing,
): readonly ClockEntry[] {
  return ledger.map((entry) =>
    entry.status === 'open' && matches(entry)
      ? {
          ...entry,
          status: closing.status,
          ...(closing.cause === undefined ? {} : { cause: closing.cause }),
          ...(closing.lapsedEnd === undefined ? {} : { lapsedEnd: closing.lapsedEnd }),
          ...(closing.deadlineId === undefined ? {} : { deadlineId: closing.deadlineId }),
          closedOn: closing.on,
          closedBySeq: closing.seq,
        }
      : entry,
  );
}

/** Changes the input of every open clock that `matches`: an extension, a restart, a pause, a new agreed date. */
export function adjustClocks(
  ledger: readonly ClockEntry[],
  matches: (entry: ClockEntry) => boolean,
  change: (input: ClockInput, entry: ClockEntry) => ClockInput,
): readonly ClockEntry[] {
  return ledger.map((entry) =>
    entry.status === 'open' && matches(entry) ? { ...entry, input: change(entry.input, entry) } : entry,
  );
}

export function extendBy(days: number) {
  return (input: ClockInput): ClockInput => ({ ...input, extensionDays: (input.extensionDays ?? 0) + days });
}

export function restartOn(on: CivilDate) {
  return (input: ClockInput): ClockInput => ({ ...input, restarts: [...(input.restarts ?? []), on] });
}

export function extendUntil(extendedUntil: CivilDate) {
  return (input: ClockInput): ClockInput => ({ ...input, extendedUntil });
}

export function moveTo(dueOn: CivilDate) {
  return (input: ClockInput): ClockInput => ({ ...input, dueOn });
}

export function pauseFrom(from: CivilDate, by: string) {
  return (input: ClockInput): ClockInput => ({ ...input, pauses: [...(input.pauses ?? []), { from, by }] });
}

/** Ends the running pause made by the same cause; without one nothing changes, and one that ends before it begins was none. */
export function resumeOn(to: CivilDate, by: string) {
  return (input: ClockInput): ClockInput => ({
    ...input,
    pauses: (input.pauses ?? []).flatMap((p) => {
      if (p.by !== by || p.to !== undefined) return [p];
      return to < p.from ? [] : [{ ...p, to }];
    }),
  });
}

export function sameKey(a: ClockKey, b: ClockKey): boolean {
  return a.rule === b.rule && a.track === b.track && a.subject === b.subject;
}

/** Clocks of the case that hang on no track (limitation, legal aid, inspection) carry this in place of one. */
export const CASE_WIDE = 'case';
