import type { z } from 'zod';
import type { CivilDate } from '../civil-date.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { CaseEnv } from './case-env.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseState, OwnerTask, Pair, ProcessState, Region, TrackState } from './case-state.js';

/** Who may record an event; the union of the case must be theirs or below them. */
export type CaseRole = 'specialist' | 'mediator' | 'supervisor';

/** What a reducer of facts sees beside the payload. */
export interface FactContext {
  readonly event: LoggedEvent;
  readonly track: TrackState | undefined;
  readonly env: CaseEnv;
  /** The case before the event. */
  readonly state: CaseState;
}

/** A line the case splits off: its pairs leave the track they were on. */
export interface NewTrack {
  readonly id: string;
  readonly state: ProcessState;
  readonly pairs: readonly Pair[];
  /**
   * The track whose procedure goes on in the new one: its state was entered when that one was, and the clocks that run
   * there run here too. Without it the state is entered now.
   */
  readonly continues?: string;
}

/** A line that ends by going into another one (并案): its pairs, papers, money and clocks go with it. */
export interface Absorbed {
  readonly from: string;
  readonly into: string;
}

/** Id of the `n`th track (from 0) that an event may open. */
export function newTrackId(c: FactContext, n = 0): string {
  return `t${c.state.tracks.length + 1 + n}`;
}

/** What one event means in this house, apart from where the chart lets it happen. */
export interface CaseEventDefinition {
  readonly type: string;
  /** `track`: an act within the procedure; `case`: a fact about the file; or the region it belongs to. */
  readonly scope: 'track' | 'case' | Region;
  readonly payload: z.ZodType;
  readonly roles: readonly CaseRole[];
  /** Only the system records it. */
  readonly systemOnly?: true;
  /** Articles; a transition may name finer ones. */
  readonly basis: readonly string[];
  /**
   * Payload fields that say when something has *happened*: they may not lie after the day of recording. A dotted path
   * reaches into an object; a map of services (`served`) means every day in it.
   */
  readonly pastDates?: readonly string[];
  /** The day on which the event moves the track, where that is not the day of the act (the later signature). */
  readonly movesOn?: (payload: unknown, c: FactContext) => CivilDate;
  /** May lie before the day the current state was entered (facts learnt from another body, payments). */
  readonly anyOrder?: true;
  readonly facts: (facts: CaseFacts, payload: unknown, c: FactContext) => CaseFacts;
  /** Tracks that the event splits off; `facts` has already put their facts and instruments under their ids. */
  readonly opensTracks?: (facts: CaseFacts, payload: unknown, c: FactContext) => readonly NewTrack[];
  /** The track that this event brings to an end by putting it into another one. */
  readonly joinsTracks?: (payload: unknown) => Absorbed;
  /** Names of people who take the place of others in everything that runs: old party id → new ones. */
  readonly succeeds?: (payload: unknown) => Readonly<Record<string, readonly string[]>>;
  /**
   * Facts about the file have no row in the chart: what they need is asked here. Answers the name of the condition that
   * fails (its words are `case.reason.<name>`), or null.
   */
  readonly requires?: (facts: CaseFacts, payload: unknown, c: FactContext) => string | null;
  /** Codes of open tasks that this event answers. */
  readonly answersTasks?: readonly string[];
  /** Lawfulness of another body's act: accepted, and flagged with the article and the remedy. */
  readonly irregular?: (facts: CaseFacts, payload: unknown, c: FactContext) => readonly Flag[];
  readonly tasks?: (
    facts: CaseFacts,
    payload: unknown,
    c: FactContext,
  ) => readonly Omit<OwnerTask, 'track' | 'bySeq'>[];
}

export interface Flag {
  readonly code: string;
  readonly basis: readonly string[];
  readonly remedy?: string;
}

interface Typed<P extends z.ZodType> {
  readonly scope: CaseEventDefinition['scope'];
  readonly payload: P;
  readonly basis: readonly string[];
  readonly roles?: readonly CaseRole[];
  readonly systemOnly?: true;
  readonly pastDates?: readonly string[];
  readonly anyOrder?: true;
  readonly movesOn?: (payload: z.infer<P>, c: FactContext) => CivilDate;
  readonly facts?: (facts: CaseFacts, payload: z.infer<P>, c: FactContext) => CaseFacts;
  readonly opensTracks?: (facts: CaseFacts, payload: z.infer<P>, c: FactContext) => readonly NewTrack[];
  readonly joinsTracks?: (payload: z.infer<P>) => Absorbed;
  readonly succeeds?: (payload: z.infer<P>) => Readonly<Record<string, readonly string[]>>;
  readonly requires?: (facts: CaseFacts, payload: z.infer<P>, c: FactContext) => string | null;
  readonly answersTasks?: readonly string[];
  readonly irregular?: (facts: CaseFacts, payload: z.infer<P>, c: FactContext) => readonly Flag[];
  readonly tasks?: (
    facts: CaseFacts,
    payload: z.infer<P>,
    c: FactContext,
  ) => readonly { code: string; subject: string; since: CivilDate }[];
}

const CASE_WORKERS: readonly CaseRole[] = ['mediator', 'specialist', 'supervisor'];

/**
 * Declares an event. The payload is parsed once by its schema before any of the functions runs, so inside them it has
 * the schema's type. (Stored payloads hold a text reference where the schema takes text; no reducer reads texts.)
 */
export function defineEvent<P extends z.ZodType>(type: string, definition: Typed<P>): CaseEventDefinition {
  const { facts, irregular, tasks, roles, movesOn, opensTracks, ...other } = definition;
  const { joinsTracks, succeeds, requires, ...rest } = other;
  return {
    ...rest,
    type,
    roles: roles ?? CASE_WORKERS,
    facts: (before, payload, c) => (facts ? facts(before, payload as z.infer<P>, c) : before),
    ...(movesOn ? { movesOn: (payload, c) => movesOn(payload as z.infer<P>, c) } : {}),
    ...(opensTracks ? { opensTracks: (f, payload, c) => opensTracks(f, payload as z.infer<P>, c) } : {}),
    ...(joinsTracks ? { joinsTracks: (payload) => joinsTracks(payload as z.infer<P>) } : {}),
    ...(succeeds ? { succeeds: (payload) => succeeds(payload as z.infer<P>) } : {}),
    ...(requires ? { requires: (f, payload, c) => requires(f, payload as z.infer<P>, c) } : {}),
    ...(irregular ? { irregular: (f, payload, c) => irregular(f, payload as z.infer<P>, c) } : {}),
    ...(tasks ? { tasks: (f, payload, c) => tasks(f, payload as z.infer<P>, c) } : {}),
  };
}
