import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deadlines, their escalation steps, the outbox and what people are told. The unique keys are the promises: one open
 * deadline per obligation, one escalation step per version of it, one effect per outbox row and recipient.
 */
export class DeadlinesAndJobs1763700000400 implements MigrationInterface {
  name = 'DeadlinesAndJobs1763700000400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendars (
        year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
        version integer NOT NULL CHECK (version >= 1),
        status text NOT NULL CHECK (status IN ('draft', 'applied', 'replaced')),
        verification text NOT NULL CHECK (verification IN ('verified', 'secondary')),
        source text NOT NULL,
        off_days jsonb NOT NULL,
        make_up_days jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        applied_at timestamptz,
        PRIMARY KEY (year, version),
        CHECK ((status = 'draft') = (applied_at IS NULL))
      );
      CREATE UNIQUE INDEX calendars_in_force ON calendars (year) WHERE status = 'applied';

      CREATE TABLE clock_policies (
        id uuid PRIMARY KEY,
        union_id uuid REFERENCES unions (id),
        version integer NOT NULL CHECK (version >= 1),
        effective_from date NOT NULL,
        source text NOT NULL,
        policy jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (union_id, version)
      );

      CREATE TABLE deadlines (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL CHECK (subject_type IN ('case', 'ticket')),
        subject_id uuid NOT NULL,
        track text NOT NULL,
        rule_id text NOT NULL,
        rule_version integer NOT NULL,
        subject text NOT NULL DEFAULT '',
        start_seq integer NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        status text NOT NULL CHECK (status IN ('open', 'met', 'lapsed', 'withdrawn')),
        cause text,
        scope_paths ltree[] NOT NULL CHECK (cardinality(scope_paths) >= 1),
        owner_id uuid REFERENCES users (id),
        actor text NOT NULL,
        start_on date NOT NULL,
        start_at timestamptz,
        raw_end date NOT NULL,
        end_on date NOT NULL,
        act_by date NOT NULL,
        due_at timestamptz NOT NULL,
        unit text NOT NULL,
        provisional boolean NOT NULL,
        calendar_version text NOT NULL,
        basis text[] NOT NULL,
        explanation jsonb NOT NULL,
        ladder jsonb NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        lapse_posted_version integer,
        CHECK ((status = 'open') = (closed_at IS NULL)),
        UNIQUE (subject_type, subject_id, track, rule_id, subject, start_seq)
      );
      CREATE UNIQUE INDEX deadlines_open ON deadlines (subject_type, subject_id, track, rule_id, subject)
        WHERE status = 'open';
      CREATE INDEX deadlines_due ON deadlines (due_at, id) WHERE status = 'open';
      CREATE INDEX deadlines_to_lapse ON deadlines (due_at, id)
        WHERE status = 'open' AND subject_type = 'case' AND lapse_posted_version IS DISTINCT FROM version;
      CREATE INDEX deadlines_scope ON deadlines USING gist (scope_paths);

      CREATE TABLE escalation_steps (
        id uuid PRIMARY KEY,
        deadline_id uuid NOT NULL REFERENCES deadlines (id),
        obligation_version integer NOT NULL CHECK (obligation_version >= 1),
        step text NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        due_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'fired', 'acknowledged', 'answered', 'cancelled')),
        fired_at timestamptz,
        acknowledged_by uuid REFERENCES users (id),
        acknowledged_at timestamptz,
        answer_text_id uuid REFERENCES texts (id),
        UNIQUE (deadline_id, obligation_version, step),
        CHECK ((status IN ('pending', 'cancelled')) = (fired_at IS NULL)),
        CHECK ((status IN ('acknowledged', 'answered')) = (acknowledged_at IS NOT NULL))
      );
      CREATE INDEX escalation_steps_due ON escalation_steps (due_at, id) WHERE status = 'pending';
      CREATE INDEX escalation_steps_fired ON escalation_steps (fired_at DESC, id DESC) WHERE fired_at IS NOT NULL;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        job text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        enqueued_at timestamptz,
        checked_at timestamptz,
        done_at timestamptz,
        failed_at timestamptz,
        rebuilt integer NOT NULL DEFAULT 0,
        last_error text,
        CHECK (done_at IS NULL OR enqueued_at IS NOT NULL),
        CHECK (failed_at IS NULL OR (done_at IS NULL AND enqueued_at IS NOT NULL))
      );
      CREATE INDEX outbox_unsent ON outbox (created_at, id) WHERE enqueued_at IS NULL;
      CREATE INDEX outbox_undone ON outbox ((coalesce(checked_at, enqueued_at)), id)
        WHERE enqueued_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_dead ON outbox (failed_at) WHERE failed_at IS NOT NULL;

      CREATE TABLE inbox_items (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        outbox_id uuid NOT NULL REFERENCES outbox (id),
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        params jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        UNIQUE (outbox_id, user_id)
      );
      CREATE INDEX inbox_items_user ON inbox_items (user_id, created_at DESC, id DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE inbox_items, outbox, escalation_steps, deadlines, clock_policies, calendars',
    );
  }
}
