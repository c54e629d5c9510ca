import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockPolicySchema } from '../../../src/domain/service-time/clock-policy.js';
import { WITHIN_REACH } from '../../../src/tickets/ticket-reach.js';
import { startHouse, type House } from '../../support/house.js';
import { fileDonglan, handledDonglan, idOfUnion, record, type TicketAnswer } from './tickets-house.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

const sql = <Row>(text: string, params: readonly unknown[] = []) =>
  house.uow.read((reader) => reader.query<Row>(text, params));

describe('what the database holds against', () => {
  it.each([
    [
      'a change of the log',
      'UPDATE ticket_events SET payload = $2 WHERE subject_id = $1',
      '{}',
      /permission denied/,
    ],
    [
      'a deletion from the log',
      'DELETE FROM ticket_events WHERE subject_id = $1 AND seq > $2::int',
      '0',
      /permission denied/,
    ],
    [
      'a gap in the log',
      `INSERT INTO ticket_events SELECT subject_id, seq + $2::int, gen_random_uuid(), type, track, occurred_on, occurred_at,
         recorded_at, actor_user_id, actor_role, actor_union_id, payload, from_state, to_state, machine_version,
         rules_version, calendar_version, prev_hash, hash FROM ticket_events WHERE subject_id = $1 AND seq = 1`,
      '7',
      /leaves a gap/,
    ],
    [
      'a number taken twice',
      'UPDATE tickets SET number = $2 WHERE id <> $1',
      '12351-20250506-000001',
      /tickets_number_key/,
    ],
    [
      'a closed ticket without an end',
      'UPDATE tickets SET state = $2 WHERE id = $1',
      'closed',
      /check constraint/,
    ],
    [
      'an end without a closed ticket',
      'UPDATE tickets SET closed_at = $2::timestamptz WHERE id = $1',
      '2025-05-07',
      /check constraint/,
    ],
    [
      'a ticket nobody sees',
      'UPDATE tickets SET scope_paths = $2::ltree[] WHERE id = $1',
      '{}',
      /check constraint/,
    ],
  ])('%s', async (_what, statement, value, refused) => {
    const ticket = await fileDonglan(house);
    await fileDonglan(house);
    await fileDonglan(house);
    await expect(sql(statement, [ticket.id, value])).rejects.toThrow(refused);
  });
});

describe('what follows from a ticket', () => {
  it('gives every open ticket its clocks, with the ladder of each, and none to a voided one', async () => {
    await handledDonglan(house);
    await record(house, 'operator', await fileDonglan(house), 'ticket.voided', { ground: 'nuisance' });
    const bare = await sql(
      `SELECT t.number FROM tickets t WHERE (t.closed_at IS NULL) <> EXISTS (SELECT FROM deadlines d
        WHERE d.subject_type = 'ticket' AND d.subject_id = t.id AND d.status = 'open')`,
    );
    expect(bare).toEqual([]);
    const stepless = await sql(
      `SELECT d.rule_id FROM deadlines d WHERE d.subject_type = 'ticket' AND d.status = 'open' AND d.due_at > $1
          AND NOT EXISTS (SELECT FROM escalation_steps s WHERE s.deadline_id = d.id AND s.status <> 'cancelled')`,
      ['2025-05-06T00:00:00Z'],
    );
    expect(stepless).toEqual([]);
  });

  it('counts clocks in the minutes and days of the policy', async () => {
    const ticket = await fileDonglan(house);
    const due = (page: TicketAnswer, rule: string) =>
      page.deadlines.find((d) => d.ruleId === rule && d.status === 'open')?.dueAt;
    expect(due(ticket, 'ticket.dispatch')).toBe('2025-05-06T01:35:00.000000Z');
    // Fifteen working days after 6 May 2025, none of them a holiday: the end of 27 May.
    expect(due(ticket, 'ticket.total')).toBe('2025-05-27T16:00:00.000000Z');
    const union = await idOfUnion(house, '东兰县总工会');
    const dispatched = await record(house, 'operator', ticket, 'ticket.dispatched', { union });
    // Two hours of service time from 09:05.
    expect(due(dispatched, 'ticket.signFor')).toBe('2025-05-06T03:05:00.000000Z');
    expect(due(dispatched, 'ticket.total')).toBe('2025-05-27T16:00:00.000000Z');
  });

  it('hands the deadlines to the union whose turn it is', async () => {
    const ticket = await handledDonglan(house);
    const turn = async (): Promise<string | undefined> => {
      const [row] = await sql<{ name: string }>(
        `SELECT DISTINCT n.name FROM deadlines d JOIN unions n ON n.path = d.scope_paths[cardinality(d.scope_paths)]
          WHERE d.subject_id = $1`,
        [ticket.id],
      );
      return row?.name;
    };
    expect(await turn()).toBe('东兰县总工会');
    await record(house, 'specialist', ticket, 'ticket.resolved', { outcome: 'explained' });
    expect(await turn()).toBe('广西壮族自治区总工会');
  });

  it('stops a suspended clock and tells a chase once it is due', async () => {
    const ticket = await handledDonglan(house);
    const suspended = await record(house, 'specialist', ticket, 'ticket.suspended', { reason: '等待' });
    const resolve = suspended.deadlines.find((d) => d.ruleId === 'ticket.resolve');
    expect(resolve).toMatchObject({ status: 'open', cause: 'paused', dueAt: '9999-12-31T00:00:00.000000Z' });
    const late = await fileDonglan(house);
    await house.clock('2025-05-06T09:36:00+08:00');
    const fired = await sql<{ step: string }>(
      `SELECT s.step FROM escalation_steps s JOIN deadlines d ON d.id = s.deadline_id
        WHERE d.subject_id = $1 AND d.rule_id = 'ticket.dispatch' AND s.fired_at IS NOT NULL ORDER BY s.due_at`,
      [late.id],
    );
    expect(fired.map((row) => row.step)).toEqual(['reminder', 'chase']);
  });
});

describe('clock policies', () => {
  it('ship once, and the nearest union in force on the day of filing decides', async () => {
    const [shipped] = await sql<{ n: number; policy: object }>(
      'SELECT count(*)::int AS n, min(p.policy::text)::jsonb AS policy FROM clock_policies p WHERE p.union_id IS NULL',
    );
    expect(shipped?.n).toBe(1);
    const policy = clockPolicySchema.parse(shipped?.policy);
    const province = await idOfUnion(house, '广西壮族自治区总工会');
    const own = {
      ...policy,
      id: 'guangxi',
      effectiveFrom: '2025-05-06',
      rules: {
        ...policy.rules,
        'ticket.dispatch': {
          ordinary: { amount: 10, unit: 'minutes', source: 'D' },
          urgent: { amount: 5, unit: 'minutes', source: 'D' },
        },
      },
    };
    const before = await fileDonglan(house, {}, '2025-05-05T09:00:00+08:00');
    await house.uow.run((tx) =>
      tx.query(
        `INSERT INTO clock_policies (id, union_id, version, effective_from, source, policy, created_at)
         VALUES (gen_random_uuid(), $1, 1, '2025-05-06', 'test', $2, $3)`,
        [province, JSON.stringify(own), tx.now],
      ),
    );
    const dueOf = async (ticket: TicketAnswer) => {
      const page = await (await house.as('operator')).get(`/tickets/${ticket.id}`).expect(200);
      return (page.body as TicketAnswer).deadlines.find((d) => d.ruleId === 'ticket.dispatch')?.dueAt;
    };
    const older = await fileDonglan(house, { occurredAt: '2025-05-05T10:00:00+08:00' });
    expect(await dueOf(older)).toBe('2025-05-05T02:30:00.000000Z');
    const after = await fileDonglan(house);
    expect(await dueOf(after)).toBe('2025-05-06T01:15:00.000000Z');
    expect(await dueOf(before)).toBe('2025-05-05T01:30:00.000000Z');
    const verdict = await (await house.as('operator')).get(`/tickets/${after.id}/events:verify`).expect(200);
    expect(verdict.body).toEqual({ ok: true, events: 1 });
  });
});

describe('the scope of the queue', () => {
  it('can be answered by its index', async () => {
    const plan = await house.app.get(DataSource).transaction(async (entities) => {
      await entities.query('SET LOCAL enable_seqscan = off');
      const rows: { 'QUERY PLAN': string }[] = await entities.query(
        `EXPLAIN SELECT t.id FROM tickets t WHERE ${WITHIN_REACH}`,
        [['cn.45.4512.451224'], '00000000-0000-4000-8000-000000000000', ['cn.45']],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('tickets_scope');
  });
});
