import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf } from '../domain/civil-date.js';
import type { EventActor } from '../domain/lifecycle/events.js';
import type { Refused } from '../domain/lifecycle/lifecycle.js';
import { toInstant } from '../domain/service-time/service-time.js';
import { isTicketEvent, TICKET_PAYLOADS } from '../domain/ticket-lifecycle/ticket-events.js';
import type { TicketState } from '../domain/ticket-lifecycle/ticket-state.js';
import {
  FactReader,
  Recorder,
  refusalFor,
  TextStore,
  type Decided,
  type Subject,
} from '../eventlog/index.js';
import type { Tx } from '../platform/database/index.js';
import type { Refusal } from '../platform/http/index.js';
import { TICKET_MACHINE } from './machine.js';
import type { TicketFactGiven } from './ticket-fact.js';
import type { TicketJudging } from './ticket-judging.js';

/** Checks a fact, keeps its texts, and has the machine judge it. */
@Injectable()
export class TicketDecider {
  constructor(
    @Inject(FactReader) private readonly facts: FactReader,
    @Inject(TextStore) private readonly texts: TextStore,
    @Inject(Recorder) private readonly recorder: Recorder,
  ) {}

  /**
   * @throws Refusal of the chart (an event not possible now says so before its form is looked at), else of the form.
   */
  async decide(
    tx: Tx,
    subject: Subject<TicketState>,
    given: TicketFactGiven,
    actor: EventActor,
    judging: TicketJudging,
  ): Promise<Decided<TicketState>> {
    const id = subject.seq === 0 ? null : subject.id;
    const known = { kind: 'ticket', id, schemaOf: schemaOfTicketEvent } as const;
    const checked = await this.facts.check(tx, known, given.type, given.payload ?? {});
    const occurredAt = toInstant(Date.parse(given.occurredAt ?? tx.now));
    const occurredOn = civilDateOf(occurredAt);
    const draft = { type: given.type, occurredOn, occurredAt, payload: checked.payload, actor };
    const decision = await this.recorder.decide(tx, TICKET_MACHINE, subject, draft, judging);
    if (!decision.ok && (checked.fault === undefined || decision.code !== 'PAYLOAD_INVALID')) {
      throw refusal(decision, occurredAt, tx.now);
    }
    if (checked.fault) throw checked.fault;
    if (!decision.ok) throw refusal(decision, occurredAt, tx.now);
    await this.texts.save(tx, { type: 'ticket', id: subject.id }, checked.texts);
    return decision;
  }
}

export function schemaOfTicketEvent(type: string) {
  return isTicketEvent(type) ? TICKET_PAYLOADS[type] : undefined;
}

/** Tickets count minutes: the words about time are filled with instants, not days. */
function refusal(refused: Refused, occurredAt: string, now: string): Refusal {
  const since = refused.params?.['notBefore'];
  const params = {
    date: occurredAt,
    today: now,
    ...(since === undefined ? {} : { since }),
    ...refused.params,
  };
  return refusalFor({ ...refused, params }, 'ticket', refused.allowed);
}
