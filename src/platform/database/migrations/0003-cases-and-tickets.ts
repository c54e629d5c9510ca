import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One shape for both logs; one trigger pair keeps each of them without gaps and unchangeable. */
const eventLog = (table: string, subject: string) => `
  CREATE TABLE ${table} (
    subject_id uuid NOT NULL REFERENCES ${subject} (id),
    seq integer NOT NULL CHECK (seq >= 1),
    id uuid NOT NULL UNIQUE,
    type text NOT NULL,
    track text,
    occurred_on date NOT NULL,
    occurred_at timestamptz,
    recorded_at timestamptz NOT NULL,
    actor_user_id uuid REFERENCES users (id),
    actor_role text NOT NULL,
    actor_union_id uuid REFERENCES unions (id),
    payload jsonb NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    machine_version text NOT NULL,
    rules_version text NOT NULL,
    calendar_version text NOT NULL,
    prev_hash text NOT NULL CHECK (prev_hash ~ '^[0-9a-f]{64}$'),
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (subject_id, seq)
  );
  CREATE INDEX ${table}_type ON ${table} (type, occurred_on);
  CREATE TRIGGER ${table}_append BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_log_gap();
  CREATE TRIGGER ${table}_keep BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
  CREATE TRIGGER ${table}_keep_all BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();
`;

/**
 * Cases and tickets: the log is the truth, the snapshot is its cache, the other columns are what lists filter on.
 * `scope_paths` of a ticket are the unions it was filed at or dispatched to: who sees it.
 */
export class CasesAndTickets1763700000300 implements MigrationInterface {
  name = 'CasesAndTickets1763700000300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SEQUENCE ticket_numbers;

      CREATE TABLE tickets (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        filed_union_id uuid NOT NULL REFERENCES unions (id),
        union_id uuid NOT NULL REFERENCES unions (id),
        scope_paths ltree[] NOT NULL CHECK (cardinality(scope_paths) >= 1),
        version integer NOT NULL CHECK (version >= 1),
        machine_version text NOT NULL,
        machine_hash text NOT NULL,
        snapshot jsonb NOT NULL,
        state text NOT NULL,
        category text NOT NULL,
        subcategory text,
        difficulty text NOT NULL,
        urgency text NOT NULL,
        channel text NOT NULL,
        caller_id uuid REFERENCES people (id),
        employer_id uuid REFERENCES employers (id),
        region_code text,
        workplace text,
        narrative_text_id uuid REFERENCES texts (id),
        wanted_text_id uuid REFERENCES texts (id),
        recording_ref text,
        confidential boolean NOT NULL DEFAULT false,
        owner_id uuid REFERENCES users (id),
        outcome text,
        case_id uuid,
        filed_at timestamptz NOT NULL,
        closed_at timestamptz,
        last_event_at timestamptz NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        CHECK ((state IN ('closed', 'voided')) = (closed_at IS NOT NULL))
      );
      CREATE INDEX tickets_scope ON tickets USING gist (scope_paths);
      CREATE INDEX tickets_open ON tickets (filed_at, id) WHERE closed_at IS NULL;
      CREATE INDEX tickets_filed ON tickets (filed_at DESC, id DESC);
      CREATE INDEX tickets_caller ON tickets (caller_id);
      CREATE INDEX tickets_employer ON tickets (employer_id, filed_at);
      CREATE INDEX tickets_owner ON tickets (owner_id) WHERE closed_at IS NULL;

      CREATE TABLE ticket_workers (
        id uuid PRIMARY KEY,
        ticket_id uuid NOT NULL REFERENCES tickets (id),
        ordinal integer NOT NULL,
        person_id uuid NOT NULL REFERENCES people (id),
        is_caller boolean NOT NULL DEFAULT false,
        months text,
        amount numeric(14, 2) CHECK (amount >= 0),
        UNIQUE (ticket_id, ordinal)
      );

      CREATE TABLE ticket_claims (
        id uuid PRIMARY KEY,
        ticket_id uuid NOT NULL REFERENCES tickets (id),
        head text NOT NULL,
        amount numeric(14, 2) CHECK (amount >= 0)
      );
      CREATE INDEX ticket_claims_ticket ON ticket_claims (ticket_id);

      CREATE TABLE cases (
        id uuid PRIMARY KEY,
        number text NOT NULL,
        union_id uuid NOT NULL REFERENCES unions (id),
        union_path ltree NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        machine_version text NOT NULL,
        machine_hash text NOT NULL,
        snapshot jsonb NOT NULL,
        stage text CHECK (stage IN
          ('warning', 'negotiation', 'mediation', 'arbitration', 'litigation', 'enforcement')),
        state text NOT NULL,
        outcome text,
        region_code text NOT NULL,
        owner_id uuid REFERENCES users (id),
        ticket_id uuid UNIQUE REFERENCES tickets (id),
        opened_on date NOT NULL,
        closed_on date,
        last_event_at timestamptz NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        UNIQUE (union_id, number),
        CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
        CHECK ((state = 'closed') = (outcome IS NOT NULL)),
        CHECK ((stage IS NULL) = (state IN ('intake', 'closed')))
      );
      CREATE INDEX cases_scope ON cases USING gist (union_path);
      CREATE INDEX cases_opened ON cases (opened_on DESC, id DESC);
      CREATE INDEX cases_owner ON cases (owner_id) WHERE closed_on IS NULL;
      ALTER TABLE tickets ADD FOREIGN KEY (case_id) REFERENCES cases (id);

      CREATE TABLE case_parties (
        case_id uuid NOT NULL REFERENCES cases (id),
        party_id uuid NOT NULL,
        role text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('person', 'employer')),
        person_id uuid REFERENCES people (id),
        employer_id uuid REFERENCES employers (id),
        PRIMARY KEY (case_id, party_id),
        CHECK ((kind = 'person') = (person_id IS NOT NULL)),
        CHECK ((kind = 'employer') = (employer_id IS NOT NULL))
      );

      CREATE TABLE case_numbers (
        union_id uuid NOT NULL REFERENCES unions (id),
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (union_id, year)
      );

      ${eventLog('ticket_events', 'tickets')}
      ${eventLog('case_events', 'cases')}

      CREATE TABLE hand_overs (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        agency_id uuid NOT NULL REFERENCES agencies (id),
        event_id uuid NOT NULL,
        handed_on date NOT NULL,
        acknowledged_on date,
        UNIQUE (event_id, agency_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tickets DROP COLUMN case_id;
      DROP TABLE hand_overs, case_events, ticket_events, case_numbers, case_parties, cases, ticket_claims,
        ticket_workers, tickets;
      DROP SEQUENCE ticket_numbers;
    `);
  }
}
