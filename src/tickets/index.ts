export { TicketsModule } from './tickets.module.js';
export { TicketDesk, type CaseWish, type TicketToFile } from './ticket-desk.js';
export type { CaseOfTicket } from './open-case-from-ticket.js';
export type { SentTicketFact } from './send-ticket-event.js';
