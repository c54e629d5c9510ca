import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { TicketDecider } from './ticket-decider.js';
import type { TicketFactGiven } from './ticket-fact.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketReferences } from './ticket-references.js';
import type { TicketRecorder } from './ticket-rights.js';
import type { TicketRow } from './ticket.store.js';
import { TicketUpgrade } from './ticket-upgrade.js';
import { TicketWriter } from './ticket-writer.js';

/** Who records: the person, and the grant that gives the right. */
export interface RecordedBy {
  readonly actor: Actor;
  readonly recorder: TicketRecorder;
}

/** Judges a fact on a locked ticket and writes what follows. */
@Injectable()
export class RecordTicketFact {
  constructor(
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(TicketDecider) private readonly decider: TicketDecider,
    @Inject(TicketReferences) private readonly references: TicketReferences,
    @Inject(TicketWriter) private readonly writer: TicketWriter,
    @Inject(TicketUpgrade) private readonly upgrade: TicketUpgrade,
  ) {}

  /** @throws Refusal of the chart, of the form, or of what the ids in it point to. */
  async execute(tx: Tx, locked: TicketRow, fact: TicketFactGiven, by: RecordedBy): Promise<void> {
    const row = await this.upgrade.current(tx, locked);
    const { decision, judging } = await this.judge(tx, row, fact, by);
    if (decision.state.facts) {
      const { type, payload = {} } = fact;
      const { facts: before } = row.snapshot;
      const accepted = { ticketId: row.id, type, payload, before, after: decision.state.facts };
      await this.references.check(tx, by.actor, by.recorder, accepted);
    }
    await this.writer.save(tx, row.id, decision, judging);
  }

  /** Only the judgement. @throws Refusal when the fact would not be accepted now. */
  async judge(tx: Tx, locked: TicketRow, fact: TicketFactGiven, { recorder }: RecordedBy) {
    const { id, filedUnionPath, snapshot, version } = await this.upgrade.current(tx, locked);
    const ticket = { id, filedUnionPath, filedAt: snapshot.facts.filedAt };
    const judging = await this.conditions.at(tx, ticket);
    const subject = { id, state: snapshot, seq: version };
    const decision = await this.decider.decide(tx, subject, fact, recorder.actor, judging);
    return { decision, judging };
  }
}
