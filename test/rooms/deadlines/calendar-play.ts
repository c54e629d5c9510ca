import { expect } from 'vitest';
import { SHIPPED_CALENDARS } from '../../../src/domain/deadlines/calendars.js';
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

  /** A case of 东兰县总工会 that the mediator owns, entered with this event. */
  async open(day: string, entry: { type: string; payload: object }, union = '东兰县总工会') {
    await this.house.clock(`${day}T12:00:00+08:00`);
    const answer = await (
      await this.house.as('mediator')
    ).post('/cases', {
      union,
      worker: { name: '韦某' },
      employer: { name: '某服装厂' },
      claims: [{ head: 'wages', amount: '10000.00' }],
      entry: { ...entry, occurredOn: day },
    });
    expect(answer.status, answer.text + this.faults()).toBe(201);
    return answer.body as { id: string; number: string; version: number; state: string };
  }

  /** What the log says went wrong inside, to show beside an unexpected answer. */
  private faults(): string {
    return JSON.stringify(this.house.logged().filter((line) => line['level'] === 'error'));
  }

  warning(day: string, union?: string) {
    return this.open(
      day,
      { type: 'warning.reported', payload: { source: 'hotlineSignal', headcount: 12 } },
      union,
    );
  }

  async page(id: string) {
    const answer = await (await this.house.as('mediator')).get(`/cases/${id}`).expect(200);
    return answer.body as { state: string; version: number; number: string };
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
