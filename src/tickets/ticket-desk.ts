import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../identity/index.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { FileTicket } from './file-ticket.js';
import { OpenCaseFromTicket, type CaseOfTicket } from './open-case-from-ticket.js';
import { SendTicketEvent, type SentTicketFact } from './send-ticket-event.js';
import type { caseBody, fileBody } from './ticket.dto.js';
import { TicketPage } from './ticket-page.read-model.js';

export type TicketToFile = z.infer<typeof fileBody>;
export type CaseWish = z.infer<typeof caseBody>;

/** The room's door: everything that can be done with a ticket, inside the caller's transaction. */
@Injectable()
export class TicketDesk {
  constructor(
    @Inject(FileTicket) private readonly filing: FileTicket,
    @Inject(SendTicketEvent) private readonly sending: SendTicketEvent,
    @Inject(OpenCaseFromTicket) private readonly opening: OpenCaseFromTicket,
    @Inject(TicketPage) private readonly pages: TicketPage,
  ) {}

  /** @returns id of the new ticket. @throws Refusal where a field does not do. */
  file(tx: Tx, actor: Actor, ticket: TicketToFile, options?: { readonly demo?: boolean }): Promise<string> {
    return this.filing.execute(tx, actor, ticket, options);
  }

  /** Records a fact. @throws Refusal NOT_FOUND, FORBIDDEN_ROLE, VERSION_CONFLICT, or the chart's. */
  send(tx: Tx, actor: Actor, id: string, fact: SentTicketFact, locale?: string): Promise<void> {
    return this.sending.execute(tx, actor, id, fact, locale);
  }

  /** Opens the ticket's case or links one; asking again answers the same case. */
  openCase(tx: Tx, actor: Actor, id: string, wish: CaseWish): Promise<CaseOfTicket> {
    return this.opening.execute(tx, actor, id, wish);
  }

  /** The ticket as this person sees it; `undefined` when absent or out of reach. */
  page(reader: Reader, actor: Actor, id: string, locale: string) {
    return this.pages.of(reader, actor, id, locale);
  }
}
