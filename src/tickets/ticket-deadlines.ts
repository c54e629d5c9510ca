import { Inject, Injectable } from '@nestjs/common';
import {
  PlansDeadlines,
  type DeadlineSubjects,
  type Replanned,
  type SubjectPlan,
} from '../deadlines/index.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import { planTicketObligations } from '../domain/ticket-lifecycle/ticket-obligations.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { TicketConditions } from './ticket-judging.js';
import { filed, TicketWriter } from './ticket-writer.js';
import { TicketStore, type TicketRow } from './ticket.store.js';
import { scopePathsOf, unionsOfTicket } from './ticket-unions.js';

/** Tickets as the calendar's administration moves them: working days and service hours follow the legal calendar. */
@Injectable()
@PlansDeadlines()
export class TicketDeadlines implements DeadlineSubjects {
  readonly type = 'ticket';

  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(TicketWriter) private readonly writer: TicketWriter,
  ) {}

  async plan(reader: Reader, id: string, calendar: WorkingCalendar): Promise<SubjectPlan | undefined> {
    const row = await this.store.forSystem(reader, id, 'read');
    if (!row) return undefined;
    const state = filed(row.snapshot);
    const { env } = await this.judging(reader, row);
    const scopePaths = scopePathsOf(state.state, await unionsOfTicket(reader, state.facts));
    return {
      subject: { type: 'ticket', id, scopePaths, ownerId: state.facts.ownerId },
      number: row.number,
      planned: planTicketObligations(state, env.policy, calendar),
      untrue: [],
    };
  }

  /** Tickets record no lapses, so nothing in their log can become untrue. */
  async replan(tx: Tx, id: string): Promise<Replanned | undefined> {
    const row = await this.store.forSystem(tx, id, 'lock');
    if (!row) return undefined;
    const { env } = await this.judging(tx, row);
    const { subject, changes } = await this.writer.replan(tx, id, filed(row.snapshot), env);
    return { subject, number: row.number, untrue: [], changes };
  }

  private judging(reader: Reader, row: TicketRow) {
    const { filedUnionPath } = row;
    return this.conditions.at(reader, { filedUnionPath, filedAt: filed(row.snapshot).facts.filedAt });
  }
}
