import type { z } from 'zod';
import type { Payload } from '../domain/lifecycle/events.js';
import type { ticketFactBody } from './ticket.dto.js';

/** A fact as a caller sends it. Without an instant it happened when it was recorded. */
export interface TicketFactGiven {
  readonly type: string;
  readonly occurredAt?: string | undefined;
  readonly payload?: Payload | undefined;
}

/** JSON parsed from a request is JSON: what the payload must hold is its event's schema to say. */
export function ticketFactOf({ type, occurredAt, payload }: z.infer<typeof ticketFactBody>): TicketFactGiven {
  return { type, occurredAt, payload: payload as Payload | undefined };
}
