import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The brake on password guessing has to be shared: with several API processes a counter in memory would give every
 * process its own free tries. The key is a hash of account and address, so the table names nobody.
 */
export class LoginAttempts1763700000500 implements MigrationInterface {
  name = 'LoginAttempts1763700000500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE login_attempts (
        key text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
        failures integer NOT NULL CHECK (failures >= 1),
        last_at timestamptz NOT NULL,
        next_at timestamptz NOT NULL
      );
      CREATE INDEX login_attempts_age ON login_attempts (last_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE login_attempts');
  }
}
