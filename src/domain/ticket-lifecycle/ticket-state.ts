import type { Json } from '../lifecycle/canonical-json.js';
import type { TicketClock } from './ticket-clocks.js';
import type { TicketFacts } from './ticket-facts.js';
import type { TicketStateId } from './ticket-words.js';

/** The snapshot of a ticket: the fold of its log, plain JSON, equal to a replay as canonical JSON. */
export type TicketState = UnfiledTicket | FiledTicket;

/** Before the first event of the log. */
export type UnfiledTicket = {
  readonly seq: number;
  readonly state: null;
  readonly since: null;
  readonly facts: null;
  readonly clocks: readonly TicketClock[];
};

export type FiledTicket = {
  /** Number of the last event. */
  readonly seq: number;
  readonly state: TicketStateId;
  /** The event with which the present state was entered. */
  readonly since: { readonly seq: number; readonly at: string };
  readonly facts: TicketFacts;
  readonly clocks: readonly TicketClock[];
};

/** Proof for the compiler that a snapshot is JSON. */
export type SnapshotIsJson = TicketState extends Json ? true : never;

export const NO_TICKET: UnfiledTicket = { seq: 0, state: null, since: null, facts: null, clocks: [] };
