import { AT, CASE, EMPLOYER, PERSON } from './rows.js';

/** What a copy of a lawful row is changed to in order to break one promise. */
export interface Attempt {
  readonly table: string;
  readonly changes: object;
  /** How many rows at once; two of them contradict each other. */
  readonly copies?: number;
  /** The trigger on logs speaks before the promise can: it is switched off first, which only the owner may. */
  readonly belowTriggers?: true;
}

const to = (table: string, ...changes: readonly object[]): Attempt[] =>
  changes.map((change) => ({ table, changes: change }));
const ANOTHER = '018f0000-0000-7000-8000-0000000000ff';
const closed = { state: 'closed', stage: null, closed_on: '2025-06-01', outcome: 'settled' };
const fired = { step: 'L2', status: 'fired', fired_at: AT };

const logPromises = (table: string, firstId: string): Record<string, Attempt[]> => ({
  [`${table}_hash_check`]: to(table, { seq: 2, hash: 'x' }, { seq: 2, hash: 'A'.repeat(64) }),
  [`${table}_prev_hash_check`]: to(table, { seq: 2, prev_hash: '' }),
  [`${table}_id_key`]: to(table, { seq: 2, id: firstId }),
  [`${table}_seq_check`]: [{ table, changes: { seq: 0 }, belowTriggers: true }],
});

/** Ways to break each CHECK and each unique key, by its name in the catalogue. Two-way rules are tried both ways. */
export const ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = {
  agencies_kind_check: to('agencies', { name: 'x', kind: 'club' }),
  agencies_union_id_name_key: to('agencies', {}),
  calendars_check: to(
    'calendars',
    { version: 2, status: 'draft' },
    { version: 2, status: 'replaced', applied_at: null },
  ),
  calendar_batches_year_to_version_key: to('calendar_batches', {}),
  calendars_draft: to('calendars', { version: 2, status: 'draft', applied_at: null }),
  calendars_in_force: to('calendars', { version: 2 }),
  calendars_status_check: to('calendars', { version: 2, status: 'proposed' }),
  calendars_verification_check: to('calendars', { version: 2, status: 'replaced', verification: 'rumour' }),
  calendars_version_check: to('calendars', { version: 0 }),
  calendars_year_check: to('calendars', { year: 1989 }, { year: 2101 }),
  ...logPromises('case_events', '018f0000-0000-7000-8000-000000000022'),
  case_parties_check: to(
    'case_parties',
    { party_id: ANOTHER, person_id: null },
    { party_id: ANOTHER, kind: 'employer', employer_id: EMPLOYER },
  ),
  case_parties_check1: to(
    'case_parties',
    { party_id: ANOTHER, employer_id: EMPLOYER },
    { party_id: ANOTHER, kind: 'employer', person_id: null },
  ),
  case_parties_kind_check: to('case_parties', { party_id: ANOTHER, kind: 'ghost', person_id: null }),
  cases_check: to('cases', { ...closed, closed_on: null }, { closed_on: '2025-06-01' }),
  cases_check1: to('cases', { ...closed, outcome: null }, { outcome: 'settled' }),
  cases_check2: to('cases', { stage: null }, { state: 'intake' }, { ...closed, stage: 'warning' }),
  cases_stage_check: to('cases', { stage: 'gossip' }),
  cases_ticket_id_key: to('cases', { number: 'C2' }),
  cases_union_id_number_key: to('cases', { ticket_id: null }),
  cases_version_check: to('cases', { version: 0 }),
  clock_policies_union_id_version_key: to('clock_policies', {}),
  clock_policies_version_check: to('clock_policies', { version: 0 }),
  deadlines_check: to(
    'deadlines',
    { status: 'met' },
    { status: 'lapsed' },
    { status: 'withdrawn' },
    { closed_at: AT },
  ),
  deadlines_open: to('deadlines', { start_seq: 2 }),
  deadlines_scope_paths_check: to('deadlines', { scope_paths: [] }),
  deadlines_status_check: to('deadlines', { status: 'asleep', closed_at: AT }),
  deadlines_subject_type_check: to('deadlines', { subject_type: 'person' }),
  deadlines_subject_type_subject_id_track_rule_id_subject_sta_key: to('deadlines', {
    status: 'met',
    closed_at: AT,
  }),
  deadlines_version_check: to('deadlines', { version: 0 }),
  employers_by_name: to('employers', {}),
  employers_uscc_key: [{ table: 'employers', changes: { uscc: '91330100MA0000000X' }, copies: 2 }],
  escalation_steps_check: to('escalation_steps', { ...fired, fired_at: null }, { step: 'L2', fired_at: AT }),
  escalation_steps_check1: to(
    'escalation_steps',
    { ...fired, status: 'acknowledged' },
    { ...fired, status: 'answered' },
    { ...fired, acknowledged_at: AT },
  ),
  escalation_steps_deadline_id_obligation_version_step_key: to(
    'escalation_steps',
    {},
    { ...fired, step: 'L1' },
  ),
  escalation_steps_obligation_version_check: to('escalation_steps', { obligation_version: 0 }),
  escalation_steps_status_check: to('escalation_steps', { ...fired, status: 'snoozed' }),
  escalation_steps_version_check: to('escalation_steps', { step: 'L2', version: 0 }),
  hand_overs_event_id_agency_id_key: to('hand_overs', {}),
  idempotency_keys_key_check: to('idempotency_keys', { key: '' }, { key: 'x'.repeat(201) }),
  inbox_items_outbox_id_user_id_key: to('inbox_items', {}),
  login_attempts_failures_check: to('login_attempts', { key: 'b'.repeat(64), failures: 0 }),
  login_attempts_key_check: to('login_attempts', { key: 'zhang@10.0.0.1' }),
  outbox_check: to('outbox', { done_at: AT }),
  outbox_check1: to('outbox', { failed_at: AT }, { failed_at: AT, done_at: AT, enqueued_at: AT }),
  role_grants_role_check: to('role_grants', { role: 'king' }),
  sessions_kind_check: to('sessions', { token_hash: 'y', kind: 'badge' }),
  sessions_token_hash_key: to('sessions', {}),
  test_clock_singleton_check: to('test_clock', { singleton: false }),
  texts_digest_check: to('texts', { digest: 'words' }),
  texts_subject_type_check: to('texts', { subject_type: 'person' }),
  ticket_claims_amount_check: to('ticket_claims', { amount: -0.01 }),
  ...logPromises('ticket_events', '018f0000-0000-7000-8000-000000000013'),
  ticket_workers_amount_check: to('ticket_workers', { ordinal: 2, amount: -0.01 }),
  ticket_workers_ticket_id_ordinal_key: to('ticket_workers', {}),
  tickets_check: to('tickets', { state: 'closed' }, { state: 'voided' }, { closed_at: AT }),
  tickets_number_key: to('tickets', {}),
  tickets_scope_paths_check: to('tickets', { scope_paths: [] }),
  tickets_version_check: to('tickets', { version: 0 }),
  unions_check: to('unions', { parent_id: null }, { path: 'solo' }),
  unions_level_check: to('unions', { level: 'planet' }),
  unions_name_key: to('unions', { path: 'cn.b' }),
  unions_path_key: to('unions', { name: '乙省总工会' }),
  unions_region_code_check: to('unions', { region_code: 'GX' }, { region_code: '4' }),
  users_locale_check: to('users', { locale: 'fr' }),
  users_username_key: to('users', {}),
};

/** Rows that only look like trouble: with them the attempts above are known to fail for their own reason. */
export const LAWFUL: readonly Attempt[] = [
  ...to('cases', { ...closed, number: 'C2', ticket_id: null }, { number: 'C2', ticket_id: null }),
  ...to('deadlines', { status: 'met', closed_at: AT, start_seq: 2 }, { subject: 'another' }),
  ...to('escalation_steps', { obligation_version: 2 }, { ...fired, status: 'answered', acknowledged_at: AT }),
  ...to('outbox', { enqueued_at: AT, done_at: AT }, { enqueued_at: AT, failed_at: AT }),
  ...to('tickets', { number: 'T2' }, { number: 'T2', state: 'closed', closed_at: AT }),
  ...to('calendars', { version: 2, status: 'replaced' }, { year: 2026, status: 'draft', applied_at: null }),
  ...to('case_events', { seq: 2 }),
  ...to('case_parties', { party_id: ANOTHER, case_id: CASE, person_id: PERSON }),
];
