import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who put which calendar of a year in force, and what it moved: one row a batch, kept like a log. A year has at
 * most one draft, so that a dry run and what is applied after it speak of the same days.
 */
export class CalendarBatches1763700000700 implements MigrationInterface {
  name = 'CalendarBatches1763700000700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE calendars ADD COLUMN created_by uuid REFERENCES users (id);
      CREATE UNIQUE INDEX calendars_draft ON calendars (year) WHERE status = 'draft';

      CREATE TABLE calendar_batches (
        id uuid PRIMARY KEY,
        year integer NOT NULL,
        from_version integer,
        to_version integer NOT NULL,
        applied_by uuid NOT NULL REFERENCES users (id),
        applied_at timestamptz NOT NULL,
        moved jsonb NOT NULL,
        committed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (year, to_version),
        FOREIGN KEY (year, from_version) REFERENCES calendars (year, version),
        FOREIGN KEY (year, to_version) REFERENCES calendars (year, version)
      );
      CREATE INDEX calendar_batches_committed ON calendar_batches (committed_at);
      CREATE FUNCTION refuse_batch_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on % is refused: a batch that was applied stays on record', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER calendar_batches_keep BEFORE UPDATE OR DELETE ON calendar_batches
        FOR EACH ROW EXECUTE FUNCTION refuse_batch_change();
      CREATE TRIGGER calendar_batches_keep_all BEFORE TRUNCATE ON calendar_batches
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_batch_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE calendar_batches;
      DROP FUNCTION refuse_batch_change;
      DROP INDEX calendars_draft;
      ALTER TABLE calendars DROP COLUMN created_by;
    `);
  }
}
