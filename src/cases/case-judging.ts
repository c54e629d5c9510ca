import { Inject, Injectable } from '@nestjs/common';
import { LegalCalendars } from '../deadlines/index.js';
import type { CaseEnv } from '../domain/case-lifecycle/case-env.js';
import { caseLifecycle } from '../domain/case-lifecycle/case-lifecycle.js';
import { civilDateOf, type CivilDate } from '../domain/civil-date.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import type { LoggedEvent } from '../domain/lifecycle/events.js';
import type { Judging } from '../eventlog/index.js';
import type { Reader } from '../platform/database/index.js';
import { RULES_VERSION } from './machine.js';

export interface CaseJudging extends Judging<CaseEnv> {
  readonly calendar: WorkingCalendar;
}

/** Sets out the conditions of judging: today's for what is new, the recorded ones for what is replayed. */
@Injectable()
export class CaseConditions {
  constructor(@Inject(LegalCalendars) private readonly calendars: LegalCalendars) {}

  /** @param caseId when the log may be replayed: the calendars its events were judged under are loaded too. */
  async at(reader: Reader, caseId?: string): Promise<CaseJudging> {
    const calendar = await this.calendars.current(reader);
    const past = caseId === undefined ? null : await this.pastCalendars(reader, caseId);
    return {
      calendar,
      env: envOn(civilDateOf(reader.now), reader.now, calendar),
      envOf: (event: LoggedEvent) =>
        envOn(civilDateOf(event.recordedAt), event.recordedAt, past?.get(event.calendarVersion) ?? calendar),
    };
  }

  private async pastCalendars(reader: Reader, caseId: string): Promise<ReadonlyMap<string, WorkingCalendar>> {
    const rows = await reader.query<{ version: string }>(
      'SELECT DISTINCT e.calendar_version AS version FROM case_events e WHERE e.subject_id = $1',
      [caseId],
    );
    return this.calendars.ofVersions(
      reader,
      rows.map((row) => row.version),
    );
  }
}

function envOn(recordedOn: CivilDate, recordedAt: string, calendar: WorkingCalendar): CaseEnv {
  const versions = {
    machineVersion: caseLifecycle.version,
    rulesVersion: RULES_VERSION,
    calendarVersion: calendar.version,
  };
  return { recordedOn, recordedAt, calendar, versions };
}
