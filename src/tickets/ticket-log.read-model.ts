import { Inject, Injectable } from '@nestjs/common';
import { EventLogStore, Recorder, TextStore, type Verdict } from '../eventlog/index.js';
import type { Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { TICKET_MACHINE } from './machine.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketStore } from './ticket.store.js';

/** The log of a ticket as people read it, and the proof that nobody changed it. */
@Injectable()
export class TicketLog {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(EventLogStore) private readonly log: EventLogStore,
    @Inject(TextStore) private readonly texts: TextStore,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
  ) {}

  /** Events in order, with the texts their payloads point to beside them. */
  async of(reader: Reader, actor: Actor, id: string) {
    const row = await this.store.read(reader, id, actor);
    if (!row) return undefined;
    const events = await this.log.read(reader, 'ticket', id);
    const texts = await this.texts.read(reader, { type: 'ticket', id });
    return { items: events, texts: Object.fromEntries(texts) };
  }

  /** Recomputes the hash chain and replays the log against the stored snapshot. */
  async verify(reader: Reader, actor: Actor, id: string): Promise<Verdict | undefined> {
    const row = await this.store.read(reader, id, actor);
    if (!row) return undefined;
    const { filedUnionPath, snapshot, version } = row;
    const ticket = { id, filedUnionPath, filedAt: snapshot.facts.filedAt };
    const { envOf } = await this.conditions.at(reader, ticket);
    return this.recorder.verify(reader, TICKET_MACHINE, { id, state: snapshot, seq: version }, envOf);
  }
}
