import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people and employers show only who hangs on a ticket or case within reach: the way back needs indexes. */
export class PartyLinks1763700000600 implements MigrationInterface {
  name = 'PartyLinks1763700000600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ticket_workers_person ON ticket_workers (person_id);
      CREATE INDEX case_parties_person ON case_parties (person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX case_parties_employer ON case_parties (employer_id) WHERE employer_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ticket_workers_person, case_parties_person, case_parties_employer');
  }
}
