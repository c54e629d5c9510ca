import type { CivilDate } from '../civil-date.js';
import type { Json } from './canonical-json.js';

export type Payload = { readonly [key: string]: Json | undefined };

/** Who recorded an event: a person in one role at one union, or the system itself (`userId` null, role `system`). */
export interface EventActor {
  readonly userId: string | null;
  readonly role: string;
  readonly unionId: string | null;
}

export const SYSTEM_ACTOR: EventActor = { userId: null, role: 'system', unionId: null };

/** A fact as somebody wants to record it; nothing is decided yet. */
export interface Draft {
  readonly type: string;
  /** The day of the act in law (Asia/Shanghai); for a ticket the day of `occurredAt`. */
  readonly occurredOn: CivilDate;
  /** The instant of the act (RFC 3339, UTC); tickets count minutes, cases count days and leave it out. */
  readonly occurredAt?: string;
  /** The track of a case; left out = the only track in which the event is allowed. */
  readonly track?: string;
  readonly payload: Payload;
  readonly actor: EventActor;
}

/** An accepted fact with its number. The log of a subject is the list of these, numbered from 1 without gaps. */
export interface LoggedEvent extends Draft {
  readonly seq: number;
  readonly id: string;
  /** When the system learnt it (RFC 3339, UTC). */
  readonly recordedAt: string;
  /** The versions it was decided under: replay judges lawfulness with these, dates are planned with today's. */
  readonly machineVersion: string;
  readonly rulesVersion: string;
  readonly calendarVersion: string;
}

/** A logged event with its place in the hash chain. */
export interface ChainedEvent extends LoggedEvent {
  readonly prevHash: string;
  readonly hash: string;
}
