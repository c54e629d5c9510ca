import type { CivilDate } from '../../civil-date.js';
import type { CaseEnv } from '../case-env.js';
import type { CaseFacts } from '../case-facts.js';
import type { Pair, TrackState } from '../case-state.js';
import type { LoggedEvent } from '../../lifecycle/events.js';
import type { ClockEntry, ClockInput } from './clock-ledger.js';

/** What a clock may look at when an event is folded: the event, and the facts and track after it. */
export interface ClockContext {
  readonly event: LoggedEvent;
  readonly facts: CaseFacts;
  readonly before: CaseFacts;
  /** The track the event moved (after the move); absent for case-wide events. */
  readonly track: TrackState | undefined;
  readonly env: CaseEnv;
  /** Pairs that the event takes to a track of their own. */
  readonly leaving?: readonly Pair[];
  /** Every track before the event. */
  readonly lines?: readonly TrackState[];
}

export interface ClockStart {
  readonly on: CivilDate;
  readonly subject?: string;
  readonly input?: ClockInput;
}

/** Which subjects of a rule an event closes: all of them, or the ones named. */
export type Closes = 'all' | ((c: ClockContext) => readonly string[]);

/**
 * One row of the table "what opens, closes, pauses and restarts each clock". A row is data with small named readers;
 * the ledger does the work.
 */
export interface ClockRow {
  readonly rule: string;
  /** `case`: one clock for the whole case, not per track. */
  readonly scope?: 'track' | 'case';
  /** Starts, by event type. An unknown date (null) starts nothing. */
  readonly opens?: Readonly<Record<string, (c: ClockContext) => readonly ClockStart[]>>;
  /** Starts when the track enters one of these states (also through a lapse), on the day it is entered. */
  readonly opensOnEntry?: readonly string[];
  /** What starts on entry, where that is not one clock from the day of entry (an earlier receipt, one per measure). */
  readonly entryStarts?: (c: ClockContext) => readonly ClockStart[];
  /** Optional condition on entry. */
  readonly entryIf?: (c: ClockContext) => boolean;
  /** Ends as met, by event type. */
  readonly closes?: Readonly<Record<string, Closes>>;
  /**
   * Ends as met with any later event of the track except notes; while the track stays in a state of `opensOnEntry`, the
   * clock starts again from that event.
   */
  readonly closesOnAnyEvent?: true;
  /** Ends as withdrawn when the track leaves the states of `opensOnEntry` or is past caring. */
  readonly closesOnExit?: true;
  /** Ends as withdrawn (void document, settled elsewhere), by event type. */
  readonly withdraws?: Readonly<Record<string, Closes>>;
  /**
   * Clocks that follow the facts in whatever state the track is: the ones that should run. Compared before and after
   * every event of the track: new ones start, ones no longer owed end as withdrawn.
   */
  readonly follows?: (facts: CaseFacts, track: string) => readonly ClockStart[];
  /** Days added, by event type; the subject in `adjusts` or all. */
  readonly adjusts?: Readonly<Record<string, (c: ClockContext) => ClockAdjustment | null>>;
}

export interface ClockAdjustment {
  /** Left out: all subjects of the rule on this track. */
  readonly subjects?: readonly string[];
  /** Left out: the event's own track. A fact about the file names the tracks whose clocks it touches. */
  readonly tracks?: readonly string[];
  readonly change: (input: ClockInput, entry: ClockEntry) => ClockInput;
}

/** Reader of a date in the payload, falling back to the day of the event. */
export function from(...fields: readonly string[]) {
  return (c: ClockContext): readonly ClockStart[] => {
    for (const field of fields) {
      const value = c.event.payload[field];
      if (value === null) return [];
      if (typeof value === 'string') return [{ on: value as CivilDate }];
    }
    return [{ on: c.event.occurredOn }];
  };
}

/** Starts on the day of the event itself. */
export const fromEvent = (c: ClockContext): readonly ClockStart[] => [{ on: c.event.occurredOn }];

/** Every one of these event types, closing all subjects. */
export function allOf(...types: readonly string[]): Readonly<Record<string, Closes>> {
  return Object.fromEntries(types.map((type) => [type, 'all' as const]));
}
