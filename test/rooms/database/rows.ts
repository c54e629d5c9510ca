import type pg from 'pg';

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const UNION = id(2);
export const USER = id(3);
export const PERSON = id(4);
export const EMPLOYER = id(5);
export const TICKET = id(10);
export const CASE = id(20);
export const DEADLINE = id(30);
export const HASH = 'a'.repeat(64);
export const AT = '2025-05-06T01:00:00Z';

const LOG_COLUMNS = `(subject_id, seq, id, type, occurred_on, recorded_at, actor_role, payload, from_state, to_state,
  machine_version, rules_version, calendar_version, prev_hash, hash)`;
const LOG_VALUES = `'2025-05-06', '${AT}', 'system', '{}', 'new', 'x', '1', '1', '1', '${HASH}', '${HASH}'`;

/** Statement that logs an event of a case or ticket; everything but its number is in order. */
export const logEvent = (table: string, subject: string, seq: number, as = 'gen_random_uuid()') =>
  `INSERT INTO ${table} ${LOG_COLUMNS} VALUES ('${subject}', ${seq}, ${as}, 'x', ${LOG_VALUES})`;

/** One lawful row in every table. Of two rows in one table the one to copy comes last. */
export async function plantRows(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO unions (id, parent_id, level, name, region_code, path) VALUES
      ('${id(1)}', NULL, 'national', '全国总工会', '00', 'cn'), ('${UNION}', '${id(1)}', 'province', '甲省总工会', '45', 'cn.a');
    INSERT INTO users (id, username, display_name, password_hash, created_at) VALUES ('${USER}', 'zhang', '张', 'x', '${AT}');
    INSERT INTO role_grants VALUES ('${USER}', 'operator', '${UNION}');
    INSERT INTO sessions (id, user_id, kind, family, token_hash, created_at, expires_at)
      VALUES ('${id(6)}', '${USER}', 'access', '${id(6)}', 'x', '${AT}', '${AT}');
    INSERT INTO people (id, name, created_at) VALUES ('${PERSON}', '王', '${AT}');
    INSERT INTO employers (id, name, normalised_name, created_at) VALUES ('${EMPLOYER}', '某公司', '某公司', '${AT}');
    INSERT INTO agencies (id, name, kind, union_id) VALUES ('${id(7)}', '法院', 'court', '${UNION}');
    INSERT INTO test_clock VALUES (true, '${AT}');
    INSERT INTO idempotency_keys (user_id, key, route, body_hash, created_at) VALUES ('${USER}', 'k', 'r', 'h', '${AT}');
    INSERT INTO login_attempts VALUES ('${HASH}', 1, '${AT}', '${AT}');
    INSERT INTO texts VALUES ('${id(8)}', 'case', '${CASE}', 'words', 'salt', '${HASH}', '${AT}');
    INSERT INTO tickets (id, number, filed_union_id, union_id, scope_paths, version, machine_version, machine_hash, snapshot,
        state, category, difficulty, urgency, channel, filed_at, last_event_at)
      VALUES ('${TICKET}', 'T1', '${UNION}', '${UNION}', '{cn.a}', 1, '1', 'h', '{}', 'filed', 'complaint', 'simple',
        'ordinary', '12351', '${AT}', '${AT}');
    INSERT INTO ticket_workers (id, ticket_id, ordinal, person_id) VALUES ('${id(11)}', '${TICKET}', 1, '${PERSON}');
    INSERT INTO ticket_claims (id, ticket_id, head) VALUES ('${id(12)}', '${TICKET}', 'wages');
    INSERT INTO cases (id, number, union_id, union_path, version, machine_version, machine_hash, snapshot, stage, state,
        region_code, ticket_id, opened_on, last_event_at)
      VALUES ('${CASE}', 'C1', '${UNION}', 'cn.a', 1, '1', 'h', '{}', 'warning', 'warning.reported', '45', '${TICKET}',
        '2025-05-06', '${AT}');
    INSERT INTO case_parties VALUES ('${CASE}', '${id(21)}', 'worker', 'person', '${PERSON}', NULL);
    INSERT INTO case_numbers VALUES ('${UNION}', 2025, 1);
    ${logEvent('ticket_events', TICKET, 1, `'${id(13)}'`)};
    ${logEvent('case_events', CASE, 1, `'${id(22)}'`)};
    INSERT INTO hand_overs VALUES ('${id(23)}', '${CASE}', '${id(7)}', '${id(22)}', '2025-05-06', NULL);
    INSERT INTO calendars VALUES (2025, 9, 'draft', 'verified', 'notice', '[]', '[]', '${AT}', NULL),
      (2025, 1, 'applied', 'verified', 'notice', '[]', '[]', '${AT}', '${AT}');
    INSERT INTO calendar_batches (id, year, to_version, applied_by, applied_at, moved)
      VALUES ('${id(25)}', 2025, 1, '${USER}', '${AT}', '{}');
    INSERT INTO clock_policies VALUES ('${id(24)}', NULL, 1, '2025-01-01', 'x', '{}', '${AT}');
    INSERT INTO deadlines (id, subject_type, subject_id, track, rule_id, rule_version, subject, start_seq, version, status,
        scope_paths, actor, start_on, raw_end, end_on, act_by, due_at, unit, provisional, calendar_version, basis,
        explanation, ladder, opened_at)
      VALUES ('${DEADLINE}', 'case', '${CASE}', 't1', 'warning.assess', 1, '', 1, 1, 'open', '{cn.a}', 'union',
        '2025-05-06', '2025-05-07', '2025-05-07', '2025-05-07', '2025-05-07T16:00:00Z', 'workingDay', false, '1', '{}',
        '{}', '[]', '${AT}');
    INSERT INTO escalation_steps (id, deadline_id, obligation_version, step, due_at, status)
      VALUES ('${id(31)}', '${DEADLINE}', 1, 'L1', '${AT}', 'pending');
    INSERT INTO outbox (id, job, payload) VALUES ('${id(32)}', 'case.notice', '{}');
    INSERT INTO inbox_items VALUES ('${id(33)}', '${USER}', '${id(32)}', 'k', 'case', '${CASE}', '{}', '${AT}', NULL);
  `);
}

/** Statement that plants the last row of a table again, with an id of its own and the given columns changed. */
export function again(table: string, changes: object, copies = 1): string {
  const json = JSON.stringify(changes).replaceAll("'", "''");
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table},
      to_jsonb(b) || jsonb_build_object('id', gen_random_uuid()) || '${json}'::jsonb)).*
    FROM (SELECT * FROM ${table} ORDER BY ctid DESC LIMIT 1) b, generate_series(1, ${copies})`;
}
