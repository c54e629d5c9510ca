import { Inject, Injectable } from '@nestjs/common';
import { LegalCalendars } from '../deadlines/index.js';
import { civilDateOf } from '../domain/civil-date.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import type { LoggedEvent } from '../domain/lifecycle/events.js';
import type { ClockPolicy } from '../domain/service-time/clock-policy.js';
import { ticketLifecycle, type TicketEnv } from '../domain/ticket-lifecycle/ticket-lifecycle.js';
import type { Judging } from '../eventlog/index.js';
import type { Reader } from '../platform/database/index.js';
import { ClockPolicies } from './clock-policies.js';

export type TicketJudging = Judging<TicketEnv>;

/** What of a ticket decides the conditions it is judged under. */
export interface JudgedTicket {
  /** Only when its log may be replayed: the calendars its events were judged under are loaded too. */
  readonly id?: string;
  readonly filedUnionPath: string;
  readonly filedAt: string;
}

/** Sets out the conditions of judging: today's calendar for what is new, the recorded ones for what is replayed. */
@Injectable()
export class TicketConditions {
  constructor(
    @Inject(LegalCalendars) private readonly calendars: LegalCalendars,
    @Inject(ClockPolicies) private readonly policies: ClockPolicies,
  ) {}

  async at(reader: Reader, ticket: JudgedTicket): Promise<TicketJudging> {
    const calendar = await this.calendars.current(reader);
    const filedOn = civilDateOf(ticket.filedAt);
    const policy = await this.policies.forTicket(reader, ticket.filedUnionPath, filedOn);
    const past = ticket.id === undefined ? null : await this.pastCalendars(reader, ticket.id);
    return {
      env: envAt(reader.now, policy, calendar),
      envOf: (event: LoggedEvent) =>
        envAt(event.recordedAt, policy, past?.get(event.calendarVersion) ?? calendar),
    };
  }

  private async pastCalendars(reader: Reader, ticketId: string) {
    const rows = await reader.query<{ version: string }>(
      'SELECT DISTINCT e.calendar_version AS version FROM ticket_events e WHERE e.subject_id = $1',
      [ticketId],
    );
    return this.calendars.ofVersions(
      reader,
      rows.map((row) => row.version),
    );
  }
}

function envAt(recordedAt: string, policy: ClockPolicy, calendar: WorkingCalendar): TicketEnv {
  const versions = {
    machineVersion: ticketLifecycle.version,
    rulesVersion: `${policy.id}:${policy.version}`,
    calendarVersion: calendar.version,
  };
  return { recordedAt, recordedOn: civilDateOf(recordedAt), versions, policy, calendar };
}
