import { Inject, Injectable } from '@nestjs/common';
import { isCorrection } from '../domain/lifecycle/corrections.js';
import { isTicketEvent } from '../domain/ticket-lifecycle/ticket-events.js';
import type { Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { RecordTicketFact } from './record-ticket-fact.js';
import type { TicketFactGiven } from './ticket-fact.js';
import { TicketPage } from './ticket-page.read-model.js';
import { recorderOf } from './ticket-rights.js';
import { TicketStore } from './ticket.store.js';
import { unionsOfTicket } from './ticket-unions.js';

export interface SentTicketFact extends TicketFactGiven {
  /** Left out: whatever version the ticket has. */
  readonly expectedVersion?: number;
}

/** Records one fact on a ticket: lock, judge, write, all in the caller's transaction. */
@Injectable()
export class SendTicketEvent {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TicketPage) private readonly page: TicketPage,
    @Inject(RecordTicketFact) private readonly recording: RecordTicketFact,
  ) {}

  /**
   * @throws Refusal NOT_FOUND out of reach, FORBIDDEN_ROLE without the right, VERSION_CONFLICT with the newer state,
   *   else the refusal of the chart or of the form.
   */
  async execute(
    tx: Tx,
    actor: Actor,
    id: string,
    fact: SentTicketFact,
    locale = actor.locale,
  ): Promise<void> {
    const row = await this.store.lock(tx, id, actor);
    if (!row) throw new Refusal('NOT_FOUND');
    if (!isTicketEvent(fact.type) && !isCorrection(fact.type)) throw unknownType();
    const unions = await unionsOfTicket(tx, row.snapshot.facts);
    const recorder = recorderOf(actor, fact.type, unions, assistantIn(fact));
    if (!recorder) throw new Refusal('FORBIDDEN_ROLE');
    if (fact.expectedVersion !== undefined && fact.expectedVersion !== row.version) {
      throw new Refusal('VERSION_CONFLICT', { current: await this.page.of(tx, actor, id, locale) });
    }
    await this.recording.execute(tx, row, fact, { actor, recorder });
  }
}

/** The assisting union an answer is given for, where the sender names it. */
function assistantIn({ type, payload }: TicketFactGiven): string | undefined {
  const union = type === 'ticket.assistAnswered' ? payload?.['union'] : undefined;
  return typeof union === 'string' ? union : undefined;
}

function unknownType(): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path: 'type', message: 'validation.eventType' }] });
}
