import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { civilDateOf } from '../domain/civil-date.js';
import { TextStore } from '../eventlog/index.js';
import type { Tx } from '../platform/database/index.js';
import type { fileBody } from './ticket.dto.js';
import { TicketStore, type NewTicket } from './ticket.store.js';

/** Makes the part of a new ticket that its log does not carry: number, words, references. */
@Injectable()
export class FilingRecord {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TextStore) private readonly texts: TextStore,
  ) {}

  async execute(
    tx: Tx,
    id: string,
    body: z.infer<typeof fileBody>,
    of: { readonly filedAt: string; readonly callerId: string | null; readonly demo: boolean },
  ): Promise<NewTicket> {
    return {
      id,
      number: await this.store.nextNumber(tx, civilDateOf(of.filedAt)),
      subCategory: body.subCategory ?? null,
      callerId: of.callerId,
      workplace: body.workplace ?? null,
      narrativeTextId: await this.text(tx, id, body.narrative),
      wantedTextId: await this.text(tx, id, body.wanted),
      recordingRef: body.recordingRef ?? null,
      demo: of.demo,
    };
  }

  private async text(tx: Tx, id: string, content: string | undefined): Promise<string | null> {
    return content === undefined ? null : this.texts.put(tx, { type: 'ticket', id }, content);
  }
}
