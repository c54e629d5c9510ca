import type { CivilDate } from '../civil-date.js';
import type { LoggedEvent } from '../lifecycle/events.js';
import type { CaseEnv } from './case-env.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseState, RegionStates, TrackState } from './case-state.js';
import type { CaseEventDefinition, FactContext } from './event-definition.js';

export type Moved = { readonly from: string; readonly to: string } | null;

/** An accepted event with everything known about it; `settle` writes it into the state. */
export interface Settling {
  readonly state: CaseState;
  readonly event: LoggedEvent;
  readonly env: CaseEnv;
  readonly definition: CaseEventDefinition;
  readonly payload: unknown;
  readonly facts: CaseFacts;
  readonly regions: RegionStates;
  readonly track: TrackState | undefined;
  readonly moved: Moved;
}

export function contextOf(s: Settling): FactContext {
  return { event: s.event, track: s.track, env: s.env, state: s.state };
}

/** The day in law on which the event moves the track. */
export function movedOn(s: Settling): CivilDate {
  return s.definition.movesOn?.(s.payload, contextOf(s)) ?? s.event.occurredOn;
}
