import { canonicalJson, type Json } from '../domain/lifecycle/canonical-json.js';
import { ticketLifecycle, type TicketEnv } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import { TICKET_CHART } from '../domain/ticket-lifecycle/ticket-machine.js';
import type { TicketState } from '../domain/ticket-lifecycle/ticket-state.js';
import { sha256, type Machine } from '../eventlog/index.js';

/** Fingerprint of the chart a snapshot was made under: a stored ticket of another chart is upgraded by replay. */
export const TICKET_MACHINE_HASH = sha256(canonicalJson(JSON.parse(JSON.stringify(TICKET_CHART)) as Json));

/** The ticket machine as the recorder takes it. */
export const TICKET_MACHINE: Machine<TicketState, TicketEnv> = {
  kind: 'ticket',
  lifecycle: ticketLifecycle,
  hash: TICKET_MACHINE_HASH,
  stateOf: (ticket) => ticket.state ?? 'filed',
};
