import { FACT_CORRECTED, FACT_VOIDED } from '../lifecycle/corrections.js';
import type { TicketEventType } from './ticket-events.js';
import { eventLabel } from './labels.js';

export type TicketRole =
  'operator' | 'specialist' | 'auditDesk' | 'mediator' | 'supervisor' | 'auditor' | 'admin';

/**
 * From where an event may be recorded; the reach of a person includes the unions below the one where the role is held.
 * `filingUnion`: where the call is taken. `dispatchingUnion`: the union that dispatched (or has to dispatch) the ticket,
 * or one above it. `handlingUnion`: the union the ticket lies with. `assistingUnion`: a union asked to assist, or the
 * handling one for it. `auditUnion`: the dispatching union or one between it and the handling one in the tree.
 * `callBackUnion`: as `dispatchingUnion`, never the handling union. `chain`: any union the ticket came through, or one
 * above.
 */
export type TicketPlace =
  | 'filingUnion'
  | 'dispatchingUnion'
  | 'handlingUnion'
  | 'assistingUnion'
  | 'auditUnion'
  | 'callBackUnion'
  | 'chain';

export interface TicketRight {
  readonly roles: readonly TicketRole[];
  readonly where: TicketPlace;
  /** Key of the button's words in the locale files. */
  readonly label: string;
}

const DISPATCHERS: readonly TicketRole[] = ['operator', 'auditDesk', 'supervisor'];
const HANDLERS: readonly TicketRole[] = ['specialist', 'supervisor'];
const CASE_HANDLERS: readonly TicketRole[] = ['specialist', 'mediator', 'supervisor'];

type Row = readonly [roles: readonly TicketRole[], where: TicketPlace];

const ROWS: Readonly<Record<TicketEventType | typeof FACT_CORRECTED | typeof FACT_VOIDED, Row>> = {
  'ticket.filed': [['operator', 'specialist', 'supervisor'], 'filingUnion'],
  'ticket.dispatched': [DISPATCHERS, 'dispatchingUnion'],
  'ticket.answeredOnTheSpot': [['operator'], 'dispatchingUnion'],
  'ticket.voided': [['operator', 'supervisor'], 'dispatchingUnion'],
  'ticket.signedFor': [HANDLERS, 'handlingUnion'],
  'ticket.objected': [HANDLERS, 'handlingUnion'],
  'ticket.forwarded': [[...HANDLERS, 'operator', 'auditDesk'], 'handlingUnion'],
  'ticket.objectionUpheld': [DISPATCHERS, 'dispatchingUnion'],
  'ticket.objectionDenied': [DISPATCHERS, 'dispatchingUnion'],
  'ticket.workerContacted': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.contactFailed': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.verified': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.caseOpened': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.caseLinked': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.referred': [HANDLERS, 'handlingUnion'],
  'ticket.referralAnswered': [HANDLERS, 'handlingUnion'],
  'ticket.assistAsked': [HANDLERS, 'handlingUnion'],
  'ticket.assistAnswered': [CASE_HANDLERS, 'assistingUnion'],
  'ticket.instructed': [['supervisor'], 'chain'],
  'ticket.instructionAnswered': [HANDLERS, 'handlingUnion'],
  'ticket.extended': [DISPATCHERS, 'dispatchingUnion'],
  'ticket.suspended': [HANDLERS, 'handlingUnion'],
  'ticket.resumed': [HANDLERS, 'handlingUnion'],
  'ticket.resolved': [CASE_HANDLERS, 'handlingUnion'],
  'ticket.resultAccepted': [['auditDesk', 'supervisor'], 'auditUnion'],
  'ticket.resultReturned': [['auditDesk', 'supervisor'], 'auditUnion'],
  'ticket.calledBack': [['operator', 'auditDesk'], 'callBackUnion'],
  'ticket.callBackUnreachable': [['operator', 'auditDesk'], 'callBackUnion'],
  'ticket.reopened': [DISPATCHERS, 'dispatchingUnion'],
  [FACT_CORRECTED]: [['supervisor'], 'chain'],
  [FACT_VOIDED]: [['supervisor'], 'chain'],
};

/**
 * Who may record what, and what the button says. A missing row does not compile; a role not named has no right.
 * `auditor` reads only, `admin` keeps accounts and settings: neither records events.
 */
export const TICKET_POLICY: Readonly<Record<keyof typeof ROWS, TicketRight>> = Object.fromEntries(
  Object.entries(ROWS).map(([type, [roles, where]]) => [type, { roles, where, label: eventLabel(type) }]),
) as Record<keyof typeof ROWS, TicketRight>;

/** May this role record the event at all (the place is a question of the union tree)? Unknown events and roles: no. */
export function roleMayRecord(role: string, type: string): boolean {
  const right = Object.hasOwn(TICKET_POLICY, type) ? TICKET_POLICY[type as keyof typeof ROWS] : undefined;
  return right?.roles.some((allowed) => allowed === role) ?? false;
}
