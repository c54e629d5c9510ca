import type { CivilDate } from '../civil-date.js';
import type { Json } from './canonical-json.js';
import type { Draft, LoggedEvent } from './events.js';

/**
 * Why an event is not accepted. The code is stable and public; the words come from the locale files
 * (`refusal.<code>` with `params`).
 */
export type RefusalCode =
  | 'EVENT_UNKNOWN'
  | 'EVENT_NOT_ALLOWED'
  | 'TRACK_REQUIRED'
  | 'TRACK_UNKNOWN'
  | 'GUARD_FAILED'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_ENABLING_FACT'
  | 'PAYLOAD_INVALID'
  | 'WINDOW_CLOSED'
  | 'CORRECTION_UNLAWFUL'
  | 'CORRECTION_TARGET'
  | 'LAPSE_RELIED_ON'
  | 'SYSTEM_EVENT_ONLY';

export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Finer than the code: the named guard or rule that said no (`reason.<key>` in the locale files). */
  readonly reason?: string;
  readonly params?: { readonly [key: string]: Json };
  /** Articles that forbid it. */
  readonly basis: readonly string[];
  /** Events allowed now, for the same subject (or track). */
  readonly allowed?: readonly string[];
  /** Path of the payload field at fault. */
  readonly path?: string;
}

/** An act of another body that was accepted although it looks unlawful, with the remedy. */
export interface Irregularity {
  readonly seq: number;
  readonly code: string;
  readonly basis: readonly string[];
  readonly remedy?: string;
}

export interface Folded<S> {
  readonly ok: true;
  readonly state: S;
}

/** Versions under which an event is judged. */
export interface Versions {
  readonly machineVersion: string;
  readonly rulesVersion: string;
  readonly calendarVersion: string;
}

/**
 * One machine of the house (the case, the ticket). `S` is plain JSON: it is stored as the snapshot and must equal the
 * fold of the log as canonical JSON. `Env` is what judging one event may look at beside the state: the day it is
 * recorded, the calendar, the rules; never a clock or a database.
 */
export interface Lifecycle<S extends Json, Env extends FoldEnv> {
  readonly name: string;
  /** Raised whenever a stored log could fold to something else than before. */
  readonly version: string;
  initial(): S;
  /** Judges and folds one event. Total: it accepts or refuses, and never ignores. */
  fold(state: S, event: LoggedEvent, env: Env): Folded<S> | Refused;
  /**
   * Lapses that `draft` proves wrong: numbers of `deadline.lapsed` events in force whose deadline a fact of this kind
   * answers and whose last day is not before `draft.occurredOn`.
   */
  lapsesBeatenBy(state: S, draft: Draft): readonly number[];
  /** Restates, after a correction replay, what the fold cannot know (the number of the last event). */
  atSeq(state: S, seq: number): S;
}

export interface FoldEnv {
  /** The civil day on which the event is (or was) recorded; nothing that happened may lie after it. */
  readonly recordedOn: CivilDate;
  /** The instant of recording (RFC 3339, UTC). */
  readonly recordedAt: string;
  readonly versions: Versions;
}
