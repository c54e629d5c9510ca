import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Extensions, the test clock, free text and idempotency keys. Free text lives in rows of its own, so that an event log
 * holds a reference and a salted digest and never the words. The two functions keep logs what they are: rows are added
 * with the next number and never changed, whoever asks.
 */
export class Foundation1763700000100 implements MigrationInterface {
  name = 'Foundation1763700000100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS ltree;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE test_clock (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        now timestamptz NOT NULL
      );

      CREATE TABLE texts (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL CHECK (subject_type IN ('case', 'ticket', 'escalation')),
        subject_id uuid NOT NULL,
        content text NOT NULL,
        salt text NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX texts_subject ON texts (subject_type, subject_id);

      CREATE TABLE idempotency_keys (
        user_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        route text NOT NULL,
        body_hash text NOT NULL,
        status integer,
        response jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, key)
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

      CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on % is refused: events are appended, never changed or deleted', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;

      -- Named with its schema and on a fixed path: a temporary table of the log's name must not be asked in its place.
      CREATE FUNCTION refuse_log_gap() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      DECLARE last_seq integer;
      BEGIN
        EXECUTE format('SELECT max(seq) FROM %I.%I WHERE subject_id = $1', TG_TABLE_SCHEMA, TG_TABLE_NAME)
          INTO last_seq USING NEW.subject_id;
        IF NEW.seq <> coalesce(last_seq, 0) + 1 THEN
          RAISE EXCEPTION 'event % of % leaves a gap after %', NEW.seq, NEW.subject_id, coalesce(last_seq, 0)
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION refuse_log_gap; DROP FUNCTION refuse_log_change;
      DROP TABLE idempotency_keys, texts, test_clock;
    `);
  }
}
