import type pg from 'pg';
import type { PlannedObligation } from '../../../src/domain/deadlines/obligation.js';
import { newId } from '../../../src/platform/ids.js';

export const COUNTY = 'n1.p1.c1.x1';

/** A province, a city and a county with the people the ladder tells. */
export async function peopleOfCounty(
  owner: pg.Client,
): Promise<{ specialist: string; county: string; city: string }> {
  const users = { specialist: newId(), county: newId(), city: newId() };
  const unions: Record<string, string> = {};
  for (const [level, path] of [
    ['national', 'n1'],
    ['province', 'n1.p1'],
    ['city', 'n1.p1.c1'],
    ['county', COUNTY],
  ] as const) {
    const parent = unions[path.split('.').slice(0, -1).join('.')] ?? null;
    unions[path] = newId();
    await owner.query(
      `INSERT INTO unions (id, parent_id, level, name, region_code, path) VALUES ($1, $2, $3, $4, '45', $5)`,
      [unions[path], parent, level, `总工会 ${path}`, path],
    );
  }
  for (const [name, id] of Object.entries(users)) {
    await owner.query(
      `INSERT INTO users (id, username, display_name, password_hash, created_at) VALUES ($1, $2, $2, 'x', '2026-01-01')`,
      [id, name],
    );
  }
  const grant = 'INSERT INTO role_grants (user_id, role, union_id) VALUES ($1, $2, $3)';
  await owner.query(grant, [users.specialist, 'specialist', unions[COUNTY]]);
  await owner.query(grant, [users.county, 'supervisor', unions[COUNTY]]);
  await owner.query(grant, [users.city, 'supervisor', unions['n1.p1.c1']]);
  return users;
}

/** An obligation whose steps come due on four following days of January 2026. */
export function obligation(changes: Partial<PlannedObligation> = {}): PlannedObligation {
  return {
    track: 't1',
    rule: 'ticket.resolve',
    ruleVersion: 1,
    subject: '',
    startSeq: 3,
    status: 'open',
    startOn: '2026-01-05',
    rawEnd: '2026-01-12',
    end: '2026-01-12',
    actBy: '2026-01-12',
    dueAt: '2026-01-12T16:00:00.000Z',
    unit: 'workingDay',
    provisional: false,
    calendarVersion: '2026:1',
    basis: ['D'],
    actor: 'union',
    explanation: { days: ['2026-01-12'] },
    ladder: [
      { step: 'reminder', dueAt: '2026-01-11T00:30:00.000Z' },
      { step: 'chase', dueAt: '2026-01-12T16:00:00.000Z' },
      { step: 'supervise', dueAt: '2026-01-13T16:00:00.000Z' },
      { step: 'raise', dueAt: '2026-01-15T16:00:00.000Z' },
    ],
    ...changes,
  };
}
