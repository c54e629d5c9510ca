import { z } from 'zod';
import { eventLabel } from '../domain/ticket-lifecycle/labels.js';
import { allowedTicketEvents } from '../domain/ticket-lifecycle/ticket-allowed.js';
import { TICKET_PAYLOADS, type TicketEventType } from '../domain/ticket-lifecycle/ticket-events.js';
import type { TicketEnv } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import type { FiledTicket } from '../domain/ticket-lifecycle/ticket-state.js';
import type { Actor } from '../identity/index.js';
import { recorderOf } from './ticket-rights.js';
import type { TicketUnions } from './ticket-unions.js';

export interface AllowedTicketEvent {
  readonly type: TicketEventType;
  /** Key of the button's words. */
  readonly label: string;
  readonly basis: readonly string[];
  readonly payloadSchema: Record<string, unknown>;
}

/** What this person may record on the ticket now: possible by the chart, and his by role, place and person. */
export function allowedOn(
  ticket: FiledTicket,
  env: TicketEnv,
  unions: TicketUnions,
  actor: Actor,
): AllowedTicketEvent[] {
  return allowedTicketEvents(ticket, env)
    .filter((type) => {
      const recorder = recorderOf(actor, type, unions);
      return recorder !== undefined && allowedTicketEvents(ticket, env, recorder.actor).includes(type);
    })
    .map((type) => ({
      type,
      label: eventLabel(type),
      basis: [],
      payloadSchema: payloadSchemaOfTicket(type),
    }));
}

const schemas = new Map<string, Record<string, unknown>>();

/** JSON Schema (2020-12) of an event's payload as the API takes it. */
export function payloadSchemaOfTicket(type: TicketEventType): Record<string, unknown> {
  const known = schemas.get(type);
  if (known) return known;
  const made: Record<string, unknown> = {
    ...z.toJSONSchema(TICKET_PAYLOADS[type], { io: 'input', unrepresentable: 'any' }),
  };
  schemas.set(type, made);
  return made;
}
