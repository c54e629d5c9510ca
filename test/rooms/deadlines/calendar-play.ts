import { expect } from 'vitest';
import { CaseDesk } from '../../../src/cases/index.js';
import { SHIPPED_CALENDARS } from '../../../src/domain/deadlines/calendars.js';
import type { Payload } from '../../../src/domain/lifecycle/events.js';
import { Directory, type Actor } from '../../../src/identity/index.js';
import type { Reader } from '../../../src/platform/database/index.js';
import type { House } from '../../support/house.js';

export interface Days {
  offDays: { date: string; name: string }[];
  makeUpDays: string[];
}

const off = (date: string, name = '测试') => ({ date, name });

/** The holidays with fixed dates and nothing else. */
export function fixedDays(year: number, more: readonly string[] = [], makeUpDays: string[] = []): Days {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  return { offDays: [...fixed, ...more].map((day) => off(day)), makeUpDays };
}

/** The shipped calendar of a year with days taken out and put in. */
export function shippedDays(year: number, without: readonly string[], more: readonly string[] = []): Days {
  const shipped = SHIPPED_CALENDARS.find((calendar) => calendar.year === year);
  if (!shipped) throw new Error(`no shipped calendar of ${year}`);
  return {
    offDays: [
      ...shipped.offDays.filter(({ date }) => !without.includes(date)),
      ...more.map((day) => off(day)),
    ],
    makeUpDays: shipped.makeUpDays.filter((day) => !without.includes(day)),
  };
}

export interface Move {
  deadlineId: string;
  ruleId: string;
  subjectId: string;
  number: string;
  from: { end: string; actBy: string; provisional: boolean };
  to: { end: string; actBy: string; provisional: boolean };
  direction: string;
  reopened: boolean;
  ownerName: string | null;
  unionName: string | null;
}

export interface DryRun {
  version: number;
  moved: Record<string, number>;
  items: Move[];
  lapses: {
    subjectId: string;
    ruleId: string;
    endedOn: string;
    end: string;
    voided: boolean;
    reliedOnBy?: number;
  }[];
}

/** Drafts, tries and applies calendars as the administrator, and opens what they move. */
export class CalendarPlay {
  constructor(private readonly house: House) {}

  async draft(year: number, days: Days): Promise<number> {
    const admin = await this.house.as('admin');
    const answer = await admin.put(`/calendar/${year}`, {
      ...days,
      source: '测试用通知',
      verification: 'verified',
    });
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { draft: { version: number } }).draft.version;
  }

  async dryRun(year: number, who = 'admin'): Promise<DryRun> {
    const answer = await (await this.house.as(who)).post(`/calendar/${year}:dry-run`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as DryRun;
  }

  async apply(year: number, expectedVersion: number) {
    const answer = await (await this.house.as('admin')).post(`/calendar/${year}:apply`, { expectedVersion });
    expect(answer.status, answer.text).toBe(200);
    return answer.body as { version: number; fromVersion: number | null; moved: Record<string, number> };
  }

  /** A case of this union that the mediator owns, entered with this event at noon of the day. */
  async open(
    day: string,
    entry: { type: string; payload: Payload },
    union = '东兰县总工会',
  ): Promise<string> {
    await this.house.clock(`${day}T12:00:00+08:00`);
    return this.house.uow.run(async (tx) => {
      const { app } = this.house;
      return app.get(CaseDesk).openAtWindow(tx, await this.mediator(tx), {
        union,
        worker: { name: '韦某' },
        employer: { name: '某服装厂' },
        claims: [{ head: 'wages', amount: '10000.00' }],
        entry: { ...entry, occurredOn: day },
      });
    });
  }

  async record(caseId: string, type: string, occurredOn: string, payload: Payload): Promise<void> {
    await this.house.uow.run(async (tx) =>
      this.house.app.get(CaseDesk).record(tx, await this.mediator(tx), caseId, { type, occurredOn, payload }),
    );
  }

  async mediator(reader: Reader): Promise<Actor> {
    const actor = await this.house.app.get(Directory).actorNamed(reader, 'mediator');
    if (!actor) throw new Error('no mediator');
    return actor;
  }

  warning(day: string, union?: string): Promise<string> {
    return this.open(
      day,
      { type: 'warning.reported', payload: { source: 'hotlineSignal', headcount: 12 } },
      union,
    );
  }

  async page(id: string): Promise<{ state: string; number: string; version: number }> {
    const rows = await this.house.uow.read((reader) =>
      reader.query<{ state: string; number: string; version: number }>(
        'SELECT c.state, c.number, c.version FROM cases c WHERE c.id = $1',
        [id],
      ),
    );
    const [row] = rows;
    if (!row) throw new Error(`no case ${id}`);
    return row;
  }

  /** The rows of one rule's deadlines of a case, with their pending and cancelled steps. */
  async stored(caseId: string, rule: string) {
    return this.house.uow.read((reader) =>
      reader.query<{
        id: string;
        version: number;
        status: string;
        end: string;
        provisional: boolean;
        steps: string[];
      }>(
        `SELECT d.id, d.version, d.status, d.end_on AS "end", d.provisional,
                ARRAY(SELECT s.obligation_version || ' ' || s.status FROM escalation_steps s
                       WHERE s.deadline_id = d.id GROUP BY 1 ORDER BY 1) AS steps
           FROM deadlines d WHERE d.subject_id = $1 AND d.rule_id = $2`,
        [caseId, rule],
      ),
    );
  }

  /** Kinds and texts of what the mediator was told about a case. */
  async told(caseId: string): Promise<string[]> {
    const { body } = await (await this.house.as('mediator')).get('/inbox?limit=100').expect(200);
    const { items } = body as { items: { kind: string; subjectId: string; text: string }[] };
    return items
      .filter(({ subjectId, kind }) => subjectId === caseId && kind.startsWith('calendar.'))
      .map(({ kind, text }) => `${kind} ${text}`);
  }
}
